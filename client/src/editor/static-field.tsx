import { fieldText } from '@throughline/shared/agenda/fields';
import { plainText, readRichText } from '@throughline/shared/agenda/rich-text';
import { type HTMLAttributes, type RefObject, useEffect, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { pasteIn } from '#clipboard/paste-in.ts';
import { letterOf } from '#lib/letter-of.ts';
import { announce } from '#ui/announce.ts';
import { linkAddresses } from '#ui/link-addresses.ts';
import { usePage } from './agenda-fields.tsx';
import { type BeforeEditor, LINE_END } from './before-editor.ts';
import { kindOf } from './field-kind.ts';
import type { CaretAt, FieldProps } from './field-props.ts';
import { editorIsLate, loadEditor } from './load-editor.ts';
import { StaticText } from './static-text.tsx';
import { textAttributes } from './text-attributes.ts';
import { useRichText } from './use-field-text.ts';

const LATE = 'The editor is not here yet. What you type goes to the end.';

interface StaticFieldProps {
  readonly element: RefObject<HTMLDivElement | null>;
  readonly props: FieldProps;
  /** It holds something that this page cannot edit. */
  readonly misfit: boolean;
  readonly before: BeforeEditor;
  readonly onWanted: () => void;
}

/** A text without its editor. Whoever enters it, by mouse, finger or key, is in the editor before the next key. */
export function StaticField({ element, props, misfit, before, onWanted }: StaticFieldProps) {
  const { field, label, placeholder, className } = props;
  const { agenda } = usePage();
  const text = useRichText(field);
  const [isFocused, setFocused] = useState(false);
  const isLate = useLateEditor(isFocused, before);
  const classes = ['field-text', className].filter(Boolean).join(' ');
  const drawn = kindOf(field) === 'line' ? linkAddresses(text) : text;
  const words = <StaticText text={drawn} {...(placeholder && { placeholder })} />;
  if (misfit) {
    return (
      <div
        className={classes}
        {...textAttributes}
        title="Written by a newer version of this page. Reload to change it."
      >
        {words}
      </div>
    );
  }

  // No input of HTML's holds paragraphs, so the role is given by hand, and with it all that goes into a text box.
  const textbox: HTMLAttributes<HTMLElement> = {
    ...textAttributes,
    role: 'textbox',
    'aria-label': label,
    'aria-multiline': kindOf(field) === 'notes',
    'aria-placeholder': placeholder,
    tabIndex: 0,
    className: classes,
    onMouseDown(event) {
      if (event.button !== 0 || (event.target as Element).closest('a')) return;
      // The caret goes where the mouse points, in the editor that is about to stand here.
      event.preventDefault();
      before.place = { left: event.clientX, top: event.clientY };
      const here = event.currentTarget;
      flushSync(onWanted);
      if (here.isConnected) here.focus();
    },
    onKeyDown(event) {
      if (event.target !== event.currentTarget) return;
      const isEnter = event.key === 'Enter' && !(event.ctrlKey || event.metaKey || event.altKey);
      if (isEnter && kindOf(field) === 'line') {
        event.preventDefault();
        // Whoever types faster than the editor comes goes on all the same.
        before.writeDown();
        props.onEnter?.(behind(plainText(readRichText(fieldText(agenda.doc, field)))));
        return;
      }
      const typed = isEnter ? LINE_END : letterOf(event);
      if (typed === null) return;
      event.preventDefault();
      before.type(typed);
      loadEditor();
    },
    onPaste(event) {
      event.preventDefault();
      before.paste(pasteIn(event.clipboardData));
      loadEditor();
    },
    onFocus(event) {
      // A link in it: it must still be there when the mouse is let go.
      if (event.target !== event.currentTarget) return;
      before.place ??= 'end';
      setFocused(true);
      onWanted();
    },
    onBlur() {
      before.writeDown();
      before.place = null;
      setFocused(false);
    },
  };
  return (
    <div ref={element} {...textbox}>
      {words}
      {isLate && (
        <p className="field-late" aria-hidden="true">
          {LATE}
        </p>
      )}
    </div>
  );
}

function behind(words: string): CaretAt {
  const empty = words === '';
  const at = words.length;
  return { empty, atStart: empty, atEnd: true, from: at, to: at, onFirstLine: true, onLastLine: true };
}

/** True in the field that one is in, while its editor does not come. */
function useLateEditor(isFocused: boolean, before: BeforeEditor): boolean {
  const isLate = useSyncExternalStore(editorIsLate.subscribe, editorIsLate.get) && isFocused;
  useEffect(() => {
    if (!isLate) return;
    before.writeDown();
    announce(LATE);
  }, [isLate, before]);
  return isLate;
}
