import { Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Paste } from '#clipboard/outline.ts';
import { pasteIn } from '#clipboard/paste-in.ts';
import { isMac } from '#lib/mod-key.ts';
import type { PageUndo } from '#sync/page-undo.ts';

/** The editor whose words are being dragged. */
let source: EditorView | null = null;

/**
 * What is dropped into a text is pasted there. Each editor knows only of drags within itself: words from another one of
 * the page would stay there, too, and Tiptap takes them away only between rich texts, as a step of its own.
 */
export function fieldDrop(undo: Pick<PageUndo, 'step'>, pasteHere: (view: EditorView, paste: Paste) => boolean) {
  return {
    dragstart(view: EditorView): false {
      source = view;
      return false;
    },
    drop(view: EditorView, event: DragEvent): boolean {
      const paste = event.dataTransfer && pasteIn(event.dataTransfer);
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
      const isOwn = source === view && view.dragging;
      if (isOwn || !at || !paste || (paste.html === '' && paste.text === '')) return false;
      event.preventDefault();
      undo.step(() => {
        view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))));
        view.focus();
        if (!pasteHere(view, paste)) view.pasteText(paste.text);
        if (!isCopy(event)) takeDragged();
      });
      return true;
    },
  };
}

/** It is what is selected there for as long as the drag goes on. */
function takeDragged(): void {
  if (source?.dragging && !source.isDestroyed) source.dispatch(source.state.tr.deleteSelection());
}

function isCopy({ altKey, ctrlKey }: DragEvent): boolean {
  return isMac() ? altKey : ctrlKey;
}
