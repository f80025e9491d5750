import * as Y from 'yjs';

/** A document from all its updates, merged. */
export function openDocument(bytes: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, bytes);
  return doc;
}

/**
 * What one change of the document writes, or null where it writes nothing. The update claims the change's own deletions
 * only: the difference to an earlier state would claim every deletion that there ever was, and words that fell with
 * their paragraph could then not be told from words that somebody deleted.
 */
export function writtenBy(doc: Y.Doc, change: () => void): Uint8Array | null {
  const updates: Uint8Array[] = [];
  const listen = (update: Uint8Array) => updates.push(update);
  doc.on('update', listen);
  doc.transact(change);
  doc.off('update', listen);
  return updates.length === 0 ? null : Y.mergeUpdates(updates);
}
