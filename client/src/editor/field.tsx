import { fieldKey } from '@throughline/shared/agenda/fields';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { usePage } from './agenda-fields.tsx';
import { createBeforeEditor } from './before-editor.ts';
import './field.css';
import { fieldPresence } from './field-presence.ts';
import type { FieldProps } from './field-props.ts';
import { LiveField } from './live-field.tsx';
import { editorModule, loadEditor } from './load-editor.ts';
import type { FieldEditor } from './mount-field-editor.ts';
import { StaticField } from './static-field.tsx';

const LEAVE_AFTER_MS = 5000;

/**
 * One text of the agenda. It is drawn as plain elements until it is entered, or until the other person's caret is in it;
 * then an editor takes its place, for as long as one of them is there and a little longer.
 */
export function Field(props: FieldProps) {
  const { agenda, fields } = usePage();
  const key = fieldKey(props.field);
  const [wanted, setWanted] = useState(false);
  const [focused, setFocused] = useState(false);
  const [misfit, setMisfit] = useState(false);
  const held = fieldPresence(agenda.awareness).heldByOther(key);
  const heldByOther = useSyncExternalStore(held.subscribe, held.get);
  const module = useSyncExternalStore(editorModule.subscribe, editorModule.get);
  const latest = useRef(props);
  const [before] = useState(() => createBeforeEditor(agenda.doc, props.field, () => latest.current));
  const live = useRef<FieldEditor | null>(null);
  const plain = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    if (misfit) return;
    return fields.register(key, (place) => {
      if (live.current) return live.current.focus(place);
      before.place = place;
      setWanted(true);
      // What is typed before the editor's code is here is typed into the plain element, which remembers it.
      if (!editorModule.get()) plain.current?.focus();
    });
  }, [fields, key, misfit, before]);

  // Ahead of the page's own end, which closes the agenda.
  useLayoutEffect(() => before.writeDown, [before]);

  useEffect(() => {
    if (wanted || heldByOther) loadEditor();
  }, [wanted, heldByOther]);

  useLeaveWhenIdle(wanted && !focused, live, () => setWanted(false));

  if (misfit || !module || !(wanted || heldByOther)) {
    return (
      <StaticField element={plain} props={props} misfit={misfit} before={before} onWanted={() => setWanted(true)} />
    );
  }
  return (
    <LiveField
      props={props}
      mount={module.mountFieldEditor}
      before={before}
      live={live}
      onMisfit={() => setMisfit(true)}
      onFocusChange={(now) => {
        setFocused(now);
        if (now) setWanted(true);
        if (now) fields.entered(key);
        else fields.left(key, live.current?.place());
      }}
    />
  );
}

/** Never while it composes, and not while it is still the page's active element in a window that lost the focus. */
function useLeaveWhenIdle(idle: boolean, live: RefObject<FieldEditor | null>, leave: () => void): void {
  const latest = useRef(leave);
  useLayoutEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    if (!idle) return;
    const timer = setInterval(() => {
      const view = live.current?.editor.view;
      const isIn = view?.dom.contains(document.activeElement) || view?.dom.hasAttribute('data-held');
      if (view && !view.composing && !isIn) latest.current();
    }, LEAVE_AFTER_MS);
    return () => clearInterval(timer);
  }, [idle, live]);
}
