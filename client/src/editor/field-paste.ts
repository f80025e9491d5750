import { type FieldId, fieldKey } from '@throughline/shared/agenda/fields';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import type { Paste } from '#clipboard/outline.ts';
import { placeOf, selectionAt } from './caret.ts';
import type { FieldHooks, FieldPaste } from './field-props.ts';
import { pasteAtEnd } from './paste-at-end.ts';

const LONE_ADDRESS = /^\s*(?:https?:\/\/|mailto:)\S+\s*$/i;

/** Hands what is pasted to the page, but what the editor itself knows best: code into code, an address over words. */
export function fieldPaste(doc: Y.Doc, field: FieldId, hooks: () => FieldHooks) {
  return (view: EditorView, paste: Paste): boolean => {
    const { onPaste } = hooks();
    const { selection } = view.state;
    if (!onPaste || selection.$from.parent.type.spec.code) return false;
    if (!selection.empty && LONE_ADDRESS.test(paste.text) && selection.$from.parent.type.schema.marks.link)
      return false;
    return onPaste(pasteInto(view, fieldKey(field), pasteAtEnd(doc, field, paste))) !== false;
  };
}

/** The words come when they are read: the caret, and even the editor, may be elsewhere by then. */
function pasteInto(view: EditorView, key: string, atEnd: FieldPaste): FieldPaste {
  const { doc, selection } = view.state;
  const { schema } = doc.type;
  const place = placeOf(view, key);
  const selected = () => (view.state.doc === doc ? selection : selectionAt(view, place));

  function insert(slice: Slice): void {
    const { tr, selection: now } = view.state;
    const here = selected();
    here.replace(tr, slice);
    if (now.eq(here)) tr.scrollIntoView();
    else tr.setSelection(now.map(tr.doc, tr.mapping));
    view.dispatch(tr);
  }

  return {
    html: atEnd.html,
    text: atEnd.text,
    get empty() {
      if (view.isDestroyed) return atEnd.empty;
      const { from, to } = selected();
      return view.state.doc.textContent === view.state.doc.textBetween(from, to);
    },
    hasCaret: () => !view.isDestroyed && view.hasFocus(),
    insertWords(words) {
      if (view.isDestroyed) atEnd.insertWords(words);
      else if (words !== '') insert(new Slice(Fragment.from(schema.text(words)), 0, 0));
    },
    insertNotes(notes) {
      if (view.isDestroyed) atEnd.insertNotes(notes);
      else if (notes.length > 0) insert(Slice.maxOpen(Fragment.from(notes.map((node) => schema.nodeFromJSON(node)))));
    },
  };
}
