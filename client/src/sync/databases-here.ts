import { resultOf } from './copy-database.ts';

/** By the beginning of their names. Where the browser stores nothing, or not for this page, there are none. */
export async function databasesHere(prefix: string): Promise<string[]> {
  try {
    const databases = await indexedDB.databases();
    return databases.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []));
  } catch {
    return [];
  }
}

/** Resolves when all are gone. A page that has one open and does not let go of it holds that up. */
export async function deleteDatabases(names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => resultOf(indexedDB.deleteDatabase(name))));
}
