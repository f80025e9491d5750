// A database may never answer: another page holds an old version, or the browser's storage is broken.
export const STORAGE_PATIENCE_MS = 3000;

/** The database of one local copy: the document's updates in their order, and beside them the edits that the server may not have. */
export interface CopyContent {
  readonly keys: readonly IDBValidKey[];
  readonly updates: readonly Uint8Array[];
  /** A compacted update cannot hold words whose paragraph is deleted; these are as they were made. */
  readonly unsaved: ReadonlyMap<IDBValidKey, Uint8Array>;
}

interface Stores {
  readonly updates: IDBObjectStore;
  readonly unsaved: IDBObjectStore;
}

export async function openCopyDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 2);
  request.onupgradeneeded = ({ oldVersion }) => {
    // The first version only marked that there were unsaved edits.
    if (oldVersion === 1) request.result.deleteObjectStore('markers');
    else request.result.createObjectStore('updates', { autoIncrement: true });
    request.result.createObjectStore('unsaved');
  };
  return resultOf(request);
}

export function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** One transaction over both, so that no edit is read without what it is made in. */
export function readCopy(db: IDBDatabase): Promise<CopyContent> {
  const { updates, unsaved } = stores(db, 'readonly');
  const keys = updates.getAllKeys();
  const values = updates.getAll();
  const unsavedKeys = unsaved.getAllKeys();
  const unsavedValues = unsaved.getAll();
  return whenDone(updates.transaction).then(() => ({
    keys: keys.result,
    updates: values.result,
    unsaved: new Map(unsavedKeys.result.map((key, index) => [key, unsavedValues.result[index]])),
  }));
}

/** Writes in one transaction: all of it is kept, or nothing. */
export function writeCopy(db: IDBDatabase, write: (stores: Stores) => void): void {
  write(stores(db, 'readwrite'));
}

/** Transactions on a store run in the order in which they were made: when this one is over, all writes before it are. */
export function writesDone(db: IDBDatabase): Promise<void> {
  const { updates } = stores(db, 'readonly');
  updates.getKey(0);
  return whenDone(updates.transaction);
}

function stores(db: IDBDatabase, mode: IDBTransactionMode): Stores {
  const transaction = db.transaction(['updates', 'unsaved'], mode);
  return { updates: transaction.objectStore('updates'), unsaved: transaction.objectStore('unsaved') };
}

function whenDone(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
