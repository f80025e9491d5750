import * as Y from 'yjs';
import type { OpenLocalCopy } from './local-copy.ts';
import { createStore } from './store.ts';

interface Copy {
  readonly updates: Uint8Array[];
  unsaved: Uint8Array[];
}

/** Local copies that live as long as this object: a device without a browser, for tests that close a page and open it again. */
export function memoryCopies(): OpenLocalCopy {
  const copies = new Map<string, Copy>();
  return (name, doc) => {
    const copy = copies.get(name) ?? { updates: [], unsaved: [] };
    copies.set(name, copy);
    const unsaved = [...copy.unsaved];
    for (const update of copy.updates) Y.applyUpdate(doc, update, copy);

    const onUpdate = (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (origin === copy) return;
      copy.updates.push(update);
      if (transaction.local) copy.unsaved.push(update);
    };
    doc.on('update', onUpdate);
    return {
      opened: Promise.resolve({ unsaved }),
      kept: createStore(true),
      flush: () => Promise.resolve(true),
      keepUnsaved: (edits) => void copy.unsaved.push(...edits),
      markSaved() {
        copy.unsaved = [];
      },
      close() {
        doc.off('update', onUpdate);
        return Promise.resolve();
      },
    };
  };
}
