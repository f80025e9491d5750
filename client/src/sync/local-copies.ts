import { agendasHere } from './agendas-here.ts';
import { deleteCopyDatabase, openCopyDatabase, readCopy, STORAGE_PATIENCE_MS } from './copy-database.ts';
import { inTime } from './in-time.ts';
import { forgetOnPage, pageCopiesBelow } from './page-copies.ts';

// One database for each person and document, so that two people who share a browser never see each other's copies.
const PREFIX = 'throughline';

export function localCopyName(userId: string, documentName: string): string {
  return `${PREFIX}/${userId}/${documentName}`;
}

/** The documents in which something was written here that the server may not have. Ask it before signing out. */
export async function unsavedDocuments(userId: string): Promise<string[]> {
  const prefix = localCopyName(userId, '');
  const copies = await unsavedCopies(userId);
  const left = pageCopiesBelow(prefix).map((name) => name.slice(prefix.length));
  const onThisPage = agendasHere.get().filter((agenda) => agenda.userId === userId && agenda.atRisk());
  return [...new Set([...copies, ...left, ...onThisPage.map(({ name }) => name)])];
}

/** Those of which the local copy holds it. One that cannot be read counts: nobody knows what is in it. */
export async function unsavedCopies(userId: string): Promise<string[]> {
  const prefix = localCopyName(userId, '');
  const copies = await copiesOf(userId);
  const unsaved = await Promise.all(
    copies.map((name) => inTime(isMarked(name), STORAGE_PATIENCE_MS).catch(() => true)),
  );
  return copies.filter((_name, index) => unsaved[index]).map((name) => name.slice(prefix.length));
}

async function isMarked(name: string): Promise<boolean> {
  const db = await openCopyDatabase(name);
  try {
    return (await readCopy(db)).unsaved.size > 0;
  } finally {
    db.close();
  }
}

/** For signing out. A page that still has a copy open lets go of it; one that hangs is not waited for for ever. */
export async function removeLocalCopies(userId: string): Promise<void> {
  for (const name of pageCopiesBelow(localCopyName(userId, ''))) forgetOnPage(name);
  const removals = (await copiesOf(userId)).map(deleteCopyDatabase);
  await inTime(Promise.allSettled(removals), STORAGE_PATIENCE_MS).catch(() => undefined);
}

async function copiesOf(userId: string): Promise<string[]> {
  try {
    const databases = await inTime(indexedDB.databases(), STORAGE_PATIENCE_MS);
    return databases.flatMap(({ name }) => (name?.startsWith(localCopyName(userId, '')) ? [name] : []));
  } catch {
    // No storage in this browser, or none for this page: then there are no copies either.
    return [];
  }
}
