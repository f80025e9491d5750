import * as idb from 'lib0/indexeddb';

// One database for each person and document, so that two people who share a browser never see each other's copies.
const PREFIX = 'throughline';
const MARKERS = 'unsaved/';
const REMOVE_TIMEOUT_MS = 3000;

export function localCopyName(userId: string, documentName: string): string {
  return `${PREFIX}/${userId}/${documentName}`;
}

/** Each open page marks its own unsaved edits: several pages may share a copy. */
export function markerOf(clientId: number): string {
  return MARKERS + clientId;
}

export type Markers = ReadonlyMap<string, unknown>;

/** The stores are those of y-indexeddb, which finds them made when it opens the database after us. */
export function openDatabase(name: string): Promise<IDBDatabase> {
  return idb.openDB(name, (db) => idb.createStores(db, [['updates', { autoIncrement: true }], ['custom']]));
}

export async function readMarkers(db: IDBDatabase): Promise<Markers> {
  const [custom] = idb.transact(db, ['custom'], 'readonly');
  const found = new Map<string, unknown>();
  if (!custom) return found;
  const range = IDBKeyRange.bound(MARKERS, `${MARKERS}\uffff`);
  await idb.iterate(custom, range, (value, key) => {
    if (typeof key === 'string') found.set(key, value);
  });
  return found;
}

/** The documents of which this device holds edits that the server may not have. Ask it before signing out. */
export async function unsavedCopies(userId: string): Promise<string[]> {
  const prefix = localCopyName(userId, '');
  const unsaved: string[] = [];
  for (const name of await copiesOf(userId)) {
    const db = await openDatabase(name);
    const markers = await readMarkers(db);
    db.close();
    if (markers.size > 0) unsaved.push(name.slice(prefix.length));
  }
  return unsaved;
}

/** For signing out. A page that still has a copy open lets go of it; one that hangs is not waited for for ever. */
export async function removeLocalCopies(userId: string): Promise<void> {
  const removals = (await copiesOf(userId)).map((name) => idb.deleteDB(name));
  const patience = new Promise((resolve) => setTimeout(resolve, REMOVE_TIMEOUT_MS));
  await Promise.race([Promise.allSettled(removals), patience]);
}

async function copiesOf(userId: string): Promise<string[]> {
  try {
    const databases = await indexedDB.databases();
    return databases.flatMap(({ name }) => (name?.startsWith(localCopyName(userId, '')) ? [name] : []));
  } catch {
    // No storage in this browser, or none for this page: then there are no copies either.
    return [];
  }
}
