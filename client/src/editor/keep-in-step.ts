import type { EditorView } from '@tiptap/pm/view';
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

/**
 * An editor that shows less than its text holds would delete the rest with its next key. So whatever stops the binding
 * from drawing what came in, it draws again, without the selection; and where that fails, too, the editor has to go.
 *
 * One thing stopped it: it remembers the caret's place once for a row of transactions. When the first makes the text
 * shorter and another follows (the binding takes an empty list away), that place is looked up in a text that ends
 * before it. The place relative to the letters holds for all of them; the number is forgotten after the first.
 */
export function keepInStep(view: EditorView, giveUp: () => void): void {
  const { binding }: { binding: ProsemirrorBinding } = ySyncPluginKey.getState(view.state);
  const draw = binding._observeFunction;
  const drawOrDrawAgain = (events: Y.YEvent<Y.XmlFragment>[], transaction: Y.Transaction) => {
    try {
      draw(events, transaction);
    } catch (error) {
      try {
        binding._forceRerender();
      } catch {
        giveUp();
      }
      throw error;
    } finally {
      const { beforeTransactionSelection: place } = binding;
      if (place) Object.assign(place, { absAnchor: null, absHead: null });
    }
  };
  binding.type.unobserveDeep(draw);
  // Under its own name, so that the binding lets go of it when it is destroyed.
  binding._observeFunction = drawOrDrawAgain;
  binding.type.observeDeep(drawOrDrawAgain);
}
