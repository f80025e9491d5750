import type { Editor } from '@tiptap/core';
import type { PageUndo } from '#sync/page-undo.ts';
import { linkAt } from './link-at.ts';
import { type LinkPopupState, linkPopup } from './link-popup-store.ts';
import { addressOf } from './own-link.ts';

/** What is done to the links of one editor, and its popup. */
export function createLinking(editor: Editor, undo: Pick<PageUndo, 'step'>) {
  let shown: LinkPopupState | null = null;

  function draw(next: LinkPopupState | null): void {
    if (next === shown) return;
    if (next !== null || linkPopup.get() === shown) linkPopup.set(next);
    shown = next;
    // A field that is left goes back to plain text, but not while the address of a link of it is being written.
    if (!editor.isDestroyed) editor.view.dom.toggleAttribute('data-held', next?.isEditing ?? false);
  }

  function popupOf(href: string, from: number, isEditing: boolean): LinkPopupState {
    const anchor = () =>
      editor.isDestroyed ? null : editor.view.coordsAtPos(Math.min(from, editor.state.doc.content.size));
    return { href, isEditing, anchor, edit, save, remove, leave };
  }

  function edit(): void {
    const link = linkAt(editor.state);
    draw(popupOf(link?.href ?? '', link?.from ?? editor.state.selection.from, true));
  }

  function save(words: string): boolean {
    const href = addressOf(words);
    if (words.trim() === '') remove();
    else if (href === null) return false;
    else change(() => setLink(editor, href, words.trim()));
    return true;
  }

  function remove(): void {
    change(() => editor.chain().extendMarkRange('link').unsetLink().run());
  }

  function change(run: () => void): void {
    draw(null);
    if (editor.isDestroyed) return;
    undo.step(run);
    draw(null);
    editor.view.focus();
  }

  function leave(): void {
    draw(null);
    if (!editor.isDestroyed) editor.view.focus();
  }

  return {
    edit,
    show(link: { readonly href: string; readonly from: number } | null): void {
      if (!shown?.isEditing) draw(link && popupOf(link.href, link.from, false));
    },
    /** The field was left; while an address is written, it is by its own popup. */
    hide(): void {
      if (!shown?.isEditing) draw(null);
    },
    end: () => draw(null),
  };
}

function setLink(editor: Editor, href: string, words: string): void {
  const { state } = editor;
  const link = linkAt(state);
  // Where nothing is selected, an address is its own name.
  if (!link && state.selection.empty) {
    const mark = state.schema.marks.link?.create({ href });
    if (mark) editor.view.dispatch(state.tr.replaceSelectionWith(state.schema.text(words, [mark]), false));
    return;
  }
  editor.chain().extendMarkRange('link').setLink({ href }).run();
}
