import { fieldKey } from '@throughline/shared/agenda/fields';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { usePage } from './agenda-fields.tsx';
import { type BeforeEditor, LINE_END } from './before-editor.ts';
import type { FieldProps } from './field-props.ts';
import type { FieldEditor, mountFieldEditor } from './mount-field-editor.ts';

interface LiveFieldProps {
  readonly props: FieldProps;
  readonly mount: typeof mountFieldEditor;
  readonly before: BeforeEditor;
  readonly live: RefObject<FieldEditor | null>;
  readonly onFocusChange: (focused: boolean) => void;
  readonly onMisfit: () => void;
}

/** A field with its editor in it. */
export function LiveField({ props, mount, before, live, onFocusChange, onMisfit }: LiveFieldProps) {
  const { agenda, fields } = usePage();
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef({ props, onFocusChange, onMisfit });
  const key = fieldKey(props.field);

  useLayoutEffect(() => {
    latest.current = { props, onFocusChange, onMisfit };
    const dom = live.current?.editor.view.dom;
    if (dom && dom.ariaLabel !== props.label) dom.setAttribute('aria-label', props.label);
  });

  useLayoutEffect(() => {
    if (!host.current) return;
    const editor = mount({
      ...latest.current.props,
      agenda,
      element: host.current,
      column: fields.column,
      hooks: () => latest.current.props,
      onFocusChange: (focused) => latest.current.onFocusChange(focused),
      onMisfit: () => latest.current.onMisfit(),
    });
    live.current = editor;
    if (!editor) return latest.current.onMisfit();
    takeOver(editor, before);
    return () => {
      live.current = null;
      if (editor.editor.isDestroyed) return;
      if (editor.editor.view.dom.contains(document.activeElement)) fields.wentWithCaret(key, editor.place());
      editor.destroy();
    };
  }, [mount, agenda, fields, key, live, before]);

  return <div ref={host} />;
}

function takeOver(editor: FieldEditor, before: BeforeEditor): void {
  if (before.place !== null) editor.focus(before.place);
  before.place = null;
  for (const early of before.take()) {
    if (early === LINE_END) editor.editor.commands.enter();
    else if (typeof early === 'string') editor.editor.view.dispatch(editor.editor.state.tr.insertText(early));
    else editor.paste(early);
  }
}
