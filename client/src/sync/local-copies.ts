import { deleteCopyDatabase, openCopyDatabase, readCopy } from './copy-database.ts';

// One database for each person and document, so that two people who share a browser never see each other's copies.
const PREFIX = 'throughline';
const REMOVE_TIMEOUT_MS = 3000;

export function localCopyName(userId: string, documentName: string): string {
  return `${PREFIX}/${userId}/${documentName}`;
}

/** The documents of which this device holds edits that the server may not have. Ask it before signing out. */
export async function unsavedCopies(userId: string): Promise<string[]> {
  const prefix = localCopyName(userId, '');
  const unsaved: string[] = [];
  for (const name of await copiesOf(userId)) {
    const db = await openCopyDatabase(name);
    const { markers } = await readCopy(db);
    db.close();
    if (markers.size > 0) unsaved.push(name.slice(prefix.length));
  }
  return unsaved;
}

/** For signing out. A page that still has a copy open lets go of it; one that hangs is not waited for for ever. */
export async function removeLocalCopies(userId: string): Promise<void> {
  const removals = (await copiesOf(userId)).map(deleteCopyDatabase);
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
