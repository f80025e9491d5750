import { agendasHere } from './agendas-here.ts';
import { openCopyDatabase, readCopy, STORAGE_PATIENCE_MS } from './copy-database.ts';
import { databasesHere, deleteDatabases } from './databases-here.ts';
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
  const copies = await inTime(databasesHere(prefix), STORAGE_PATIENCE_MS).catch(() => []);
  const unsaved = await Promise.all(copies.map(mayHoldUnsaved));
  return copies.filter((_name, index) => unsaved[index]).map((name) => name.slice(prefix.length));
}

/** For signing out. A page that still has a copy open lets go of it. */
export async function removeLocalCopies(userId: string): Promise<void> {
  const prefix = localCopyName(userId, '');
  for (const name of pageCopiesBelow(prefix)) forgetOnPage(name);
  await deleteDatabases(await databasesHere(prefix));
}

/** All but what the server may not have. */
export async function removeCopiesOfOthers(userId: string): Promise<void> {
  const copies = await databasesHere(`${PREFIX}/`);
  const others = copies.filter((name) => !name.startsWith(localCopyName(userId, '')));
  const unsaved = await Promise.all(others.map(mayHoldUnsaved));
  await deleteDatabases(others.filter((_name, index) => !unsaved[index]));
}

async function mayHoldUnsaved(name: string): Promise<boolean> {
  return inTime(isMarked(name), STORAGE_PATIENCE_MS).catch(() => true);
}

async function isMarked(name: string): Promise<boolean> {
  const db = await openCopyDatabase(name);
  try {
    return (await readCopy(db)).unsaved.size > 0;
  } finally {
    db.close();
  }
}
