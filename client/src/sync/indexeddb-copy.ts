import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import { type Markers, markerOf, openDatabase, readMarkers } from './local-copies.ts';
import type { LocalCopy } from './local-copy.ts';
import { createStore, type WritableStore } from './store.ts';

// A database may never open: another page holds an old version, or the browser's storage is broken.
const OPEN_TIMEOUT_MS = 3000;
const CLEAR_MARKERS_AFTER_MS = 500;

/** The copy in this browser's IndexedDB: y-indexeddb, and around it what it does not tell. */
export function openIndexedDbCopy(name: string, doc: Y.Doc): LocalCopy {
  const kept = createStore(true);
  const own = markerOf(doc.clientID);
  let edits = 0;
  let found: Markers = new Map();
  let persistence: IndexeddbPersistence | null = null;
  let savedAt: number | null = null;
  let clearing: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const database = () => (kept.get() ? (persistence?.db ?? null) : null);

  const putMarker = (db: IDBDatabase) => {
    // Its transaction spans both stores, so that the marker is on disk before the edit that it marks.
    db.transaction(['custom', 'updates'], 'readwrite').objectStore('custom').put(edits, own);
  };
  const onUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (!transaction.local) return;
    edits++;
    const db = database();
    if (db) putMarker(db);
  };
  // Ahead of y-indexeddb's own listener: see putMarker.
  doc.on('update', onUpdate);

  async function open(): Promise<void> {
    // Read before the updates are: a marker that another page changes later is about edits that we do not have.
    const early = await openDatabase(name);
    found = await readMarkers(early);
    early.close();
    if (closed) return;
    persistence = new IndexeddbPersistence(name, doc);
    watch(await persistence._db, persistence, kept);
    await persistence.whenSynced;
    const db = database();
    if (db && edits > 0) putMarker(db);
  }

  function clearMarkers(): void {
    const db = database();
    if (!db || savedAt !== edits) return;
    savedAt = null;
    const custom = db.transaction(['custom', 'updates'], 'readwrite').objectStore('custom');
    custom.delete(own);
    for (const [key, value] of found) deleteIfStill(custom, key, value);
    found = new Map();
  }

  const opening = open();
  const opened = inTime(opening).then(
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
      const db = database();
      if (db) await barrier(db);
      return database() !== null;
    },
    markSaved() {
      savedAt = edits;
      clearTimeout(clearing);
      clearing = setTimeout(clearMarkers, CLEAR_MARKERS_AFTER_MS);
    },
    async close() {
      closed = true;
      clearTimeout(clearing);
      clearMarkers();
      doc.off('update', onUpdate);
      await opening.catch(() => {});
      await persistence?.destroy().catch(() => {});
    },
  };
}

/** When the database is taken away (signing out in another page) or refuses to write, nothing is kept from here on. */
function watch(db: IDBDatabase, persistence: IndexeddbPersistence, kept: WritableStore<boolean>): void {
  const lost = () => {
    // y-indexeddb would throw out of the document's update event, and what listens after it would miss the update.
    persistence.db = null;
    kept.set(false);
  };
  for (const event of ['abort', 'close', 'versionchange']) db.addEventListener(event, lost);
}

/** Transactions on a store run in the order in which they were made: when this one is over, all writes before it are. */
function barrier(db: IDBDatabase): Promise<void> {
  return new Promise((resolve) => {
    const transaction = db.transaction('updates', 'readonly');
    transaction.objectStore('updates').getKey(0);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => resolve();
  });
}

function deleteIfStill(custom: IDBObjectStore, key: string, value: unknown): void {
  const request = custom.get(key);
  request.onsuccess = () => {
    if (request.result === value) custom.delete(key);
  };
}

function inTime(work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The local copy did not open.')), OPEN_TIMEOUT_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
