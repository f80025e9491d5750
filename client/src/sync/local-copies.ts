import { deleteCopyDatabase, inTime, openCopyDatabase, readCopy } from './copy-database.ts';

// One database for each person and document, so that two people who share a browser never see each other's copies.
const PREFIX = 'throughline';
const REMOVE_TIMEOUT_MS = 3000;

export function localCopyName(userId: string, documentName: string): string {
  return `${PREFIX}/${userId}/${documentName}`;
}

/**
 * The documents of which this device holds edits that the server may not have. Ask it before signing out. A copy that
 * cannot be read is one of them: nobody knows what is in it.
 */
export async function unsavedCopies(userId: string): Promise<string[]> {
  const prefix = localCopyName(userId, '');
  const copies = await copiesOf(userId);
  const unsaved = await Promise.all(copies.map((name) => inTime(isMarked(name)).catch(() => true)));
  return copies.filter((_name, index) => unsaved[index]).map((name) => name.slice(prefix.length));
}

async function isMarked(name: string): Promise<boolean> {
  const db = await openCopyDatabase(name);
  try {
    return (await readCopy(db)).markers.size > 0;
  } finally {
    db.close();
  }
}

/** For signing out. A page that still has a copy open lets go of it; one that hangs is not waited for for ever. */
export async function removeLocalCopies(userId: string): Promise<void> {
  const removals = (await copiesOf(userId)).map(deleteCopyDatabase);
  const patience = new Promise((resolve) => setTimeout(resolve, REMOVE_TIMEOUT_MS));
  await Promise.race([Promise.allSettled(removals), patience]);
}

async function copiesOf(userId: string): Promise<string[]> {
  try {
    const databases = await inTime(indexedDB.databases());
    return databases.flatMap(({ name }) => (name?.startsWith(localCopyName(userId, '')) ? [name] : []));
  } catch {
    // No storage in this browser, or none for this page: then there are no copies either.
    return [];
  }
}
