import type { Node as DocNode, Schema } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/**
 * The binding makes a new empty paragraph without a text node. Two people who begin in it at once would each make one,
 * and when the binding later folds one into the other, what is being typed there is doubled or lost. So each empty
 * paragraph gets its text node in the same transaction that makes it: they share it, and Yjs merges their words.
 */
export function keepTextNodes(view: EditorView): void {
  const { binding }: { binding: ProsemirrorBinding } = ySyncPluginKey.getState(view.state);
  const write = binding._prosemirrorChanged.bind(binding);
  binding._prosemirrorChanged = (node: DocNode) => {
    binding.doc.transact(() => {
      write(node);
      giveTextNodes(binding.type, node.type.schema);
    }, ySyncPluginKey);
  };
}

function giveTextNodes(parent: Y.XmlFragment, schema: Schema): void {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    if (child.length > 0) giveTextNodes(child, schema);
    else if (schema.nodes[child.nodeName]?.isTextblock) child.insert(0, [new Y.XmlText()]);
  }
}
