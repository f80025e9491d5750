import * as Y from 'yjs';
import { openCopyDatabase, readCopy, STORAGE_PATIENCE_MS } from './copy-database.ts';
import { type CopiedUpdate, type CopyWriter, createCopyWriter } from './copy-writer.ts';
import { inTime } from './in-time.ts';
import type { LocalCopy } from './local-copy.ts';
import { createStore } from './store.ts';

/**
 * The copy in this browser's IndexedDB. It is ours and not y-indexeddb's, which throws out of the document's update event
 * when its database is taken away, so that the connection misses the update, and which tells nobody when a write fails.
 */
export function openIndexedDbCopy(name: string, doc: Y.Doc): LocalCopy {
  const kept = createStore(true);
  const origin = { name: 'local copy' };
  const early: CopiedUpdate[] = [];
  let writer: CopyWriter | null = null;
  let closed = false;

  const onUpdate = (update: Uint8Array, from: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    if (from === origin) return;
    if (writer) writer.append({ update, local });
    else early.push({ update, local });
  };
  doc.on('update', onUpdate);

  /** Answers what it holds that the server may not have. */
  async function open(): Promise<readonly Uint8Array[]> {
    const db = await openCopyDatabase(name);
    const content = await readCopy(db);
    // Closed meanwhile: what was written by then is kept all the same.
    if (closed && early.length === 0) {
      db.close();
      return [];
    }
    const apply = () => content.updates.forEach((update) => void Y.applyUpdate(doc, update));
    // Not a local transaction: what the copy brings is no edit of this page.
    Y.transact(doc, apply, origin, false);
    writer = createCopyWriter(db, content, doc, () => kept.set(false));
    for (const update of early.splice(0)) writer.append(update);
    return [...content.unsaved.values()];
  }

  const opening = open();
  const opened = inTime(opening, STORAGE_PATIENCE_MS).then(
    (unsaved) => ({ unsaved }),
    () => {
      kept.set(false);
      return { unsaved: [] };
    },
  );

  return {
    opened,
    kept,
    async flush() {
      await opened;
      return (await writer?.flush()) ?? false;
    },
    keepUnsaved: (edits) => writer?.keepUnsaved(edits),
    markSaved: () => writer?.clearUnsaved(),
    async close() {
      closed = true;
      doc.off('update', onUpdate);
      await opening.catch(() => {});
      writer?.close();
    },
  };
}
