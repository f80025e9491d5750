import type { RichText } from '@throughline/shared/agenda/rich-text';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type { Paste } from '#clipboard/outline.ts';
import type { FieldHooks, FieldPaste } from './field-props.ts';

const LONE_ADDRESS = /^\s*(?:https?:\/\/|mailto:)\S+\s*$/i;

/** Hands what is pasted to the page, but what the editor itself knows best: code into code, an address over words. */
export function fieldPaste(hooks: () => FieldHooks) {
  return (view: EditorView, { html, text }: Paste): boolean => {
    const { onPaste } = hooks();
    const { selection } = view.state;
    if (!onPaste || selection.$from.parent.type.spec.code) return false;
    if (!selection.empty && LONE_ADDRESS.test(text) && selection.$from.parent.type.schema.marks.link) return false;
    return onPaste(pasteInto(view, html, text)) !== false;
  };
}

function pasteInto(view: EditorView, html: string, text: string): FieldPaste {
  const insert = (slice: Slice) => {
    if (view.isDestroyed) return;
    view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView());
  };
  const { schema } = view.state;
  return {
    html,
    text,
    empty: view.state.doc.textContent === '',
    insertWords(words) {
      if (words !== '') insert(new Slice(Fragment.from(schema.text(words)), 0, 0));
    },
    insertNotes(notes: RichText) {
      if (notes.length > 0) insert(Slice.maxOpen(Fragment.from(notes.map((node) => schema.nodeFromJSON(node)))));
    },
  };
}
