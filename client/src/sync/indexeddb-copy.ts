import * as Y from 'yjs';
import { openCopyDatabase, readCopy, STORAGE_PATIENCE_MS, writeCopy, writesDone } from './copy-database.ts';
import { inTime } from './in-time.ts';
import type { LocalCopy } from './local-copy.ts';
import { createStore } from './store.ts';

const COMPACT_AT_OPEN = 50;
const COMPACT_AT = 500;

interface Update {
  readonly update: Uint8Array;
  /** An edit of this page, which the server may not have. */
  readonly local: boolean;
}

/**
 * The copy in this browser's IndexedDB. It is ours and not y-indexeddb's, which throws out of the document's update event
 * when its database is taken away, so that the connection misses the update, and which tells nobody when a write fails.
 */
export function openIndexedDbCopy(name: string, doc: Y.Doc): LocalCopy {
  const kept = createStore(true);
  // Each open page marks its own unsaved edits: several pages may share a copy.
  const own = doc.clientID;
  const origin = { name: 'local copy' };
  let db: IDBDatabase | null = null;
  let keys: IDBValidKey[] = [];
  const early: Update[] = [];
  let found: ReadonlyMap<IDBValidKey, unknown> = new Map();
  let edits = 0;
  let marked = false;
  let closed = false;

  function lose(): void {
    db?.close();
    db = null;
    kept.set(false);
  }

  function write(work: Parameters<typeof writeCopy>[1]): void {
    if (!db) return;
    try {
      writeCopy(db, work);
    } catch {
      lose();
    }
  }

  function append({ update, local }: Update): void {
    write(({ updates, markers }) => {
      const request = updates.add(update);
      request.onsuccess = () => keys.push(request.result);
      if (local) markers.put(edits, own);
    });
    marked ||= local;
    if (keys.length > COMPACT_AT) compact();
  }

  /** Replaces what this page knows to be in the document, and leaves what another page has written meanwhile. */
  function compact(): void {
    const replaced = keys;
    keys = [];
    append({ update: Y.encodeStateAsUpdate(doc), local: false });
    write(({ updates }) => {
      for (const key of replaced) updates.delete(key);
    });
  }

  const onUpdate = (update: Uint8Array, from: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    if (from === origin) return;
    if (local) edits++;
    if (db) append({ update, local });
    else early.push({ update, local });
  };
  doc.on('update', onUpdate);

  async function open(): Promise<void> {
    const opened = await openCopyDatabase(name);
    const content = await readCopy(opened);
    if (closed) return opened.close();
    for (const event of ['abort', 'close', 'versionchange']) opened.addEventListener(event, lose);
    const apply = () => content.updates.forEach((update) => void Y.applyUpdate(doc, update));
    // Not a local transaction: what the copy brings is no edit of this page.
    Y.transact(doc, apply, origin, false);
    db = opened;
    found = content.markers;
    keys = [...content.keys];
    for (const update of early.splice(0)) append(update);
    if (keys.length > COMPACT_AT_OPEN) compact();
  }

  function clearMarkers(): void {
    if (!db || (!marked && found.size === 0)) return;
    const taken = found;
    marked = false;
    found = new Map();
    write(({ markers }) => {
      markers.delete(own);
      for (const [key, value] of taken) deleteIfStill(markers, key, value);
    });
  }

  const opening = open();
  const opened = inTime(opening, STORAGE_PATIENCE_MS).then(
    () => ({ unsaved: found.size > 0 }),
    () => {
      kept.set(false);
      return { unsaved: false };
    },
  );

  return {
    opened,
    kept,
    async flush() {
      if (db) await writesDone(db).catch(lose);
      else await opened;
      return db !== null;
    },
    markSaved: clearMarkers,
    async close() {
      closed = true;
      doc.off('update', onUpdate);
      await opening.catch(() => {});
      db?.close();
    },
  };
}

/** A page that is still open elsewhere may have written more since: then its mark has another value. */
function deleteIfStill(markers: IDBObjectStore, key: IDBValidKey, value: unknown): void {
  const request = markers.get(key);
  request.onsuccess = () => {
    if (request.result === value) markers.delete(key);
  };
}
