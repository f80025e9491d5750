import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * The editor was put in place while the mouse button was going down, so the browser does not know that a selection began
 * in it: for as long as the button stays down, the selection follows the mouse.
 */
export function dragSelect(view: EditorView): void {
  const anchor = view.state.selection.anchor;
  const onMove = (event: MouseEvent) => {
    const over =
      view.isDestroyed || event.buttons === 0 ? null : view.posAtCoords({ left: event.clientX, top: event.clientY });
    if (!over) return;
    const { doc, tr } = view.state;
    view.dispatch(
      tr.setSelection(TextSelection.between(doc.resolve(Math.min(anchor, doc.content.size)), doc.resolve(over.pos))),
    );
  };
  window.addEventListener('mousemove', onMove);
  window.addEventListener('mouseup', () => window.removeEventListener('mousemove', onMove), { once: true });
}
