import * as Y from 'yjs';

/** True when none of the updates brings the document anything: it holds each of them, deletions included. */
export function holdsAll(doc: Y.Doc, updates: readonly Uint8Array[]): boolean {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  let changed = false;
  copy.on('update', () => {
    changed = true;
  });
  if (updates.length > 0) Y.applyUpdate(copy, Y.mergeUpdates([...updates]));
  return !changed && copy.store.pendingStructs === null && copy.store.pendingDs === null;
}
