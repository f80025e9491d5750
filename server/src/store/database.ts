import Sqlite from 'better-sqlite3';
import { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { people } from './migrations/0001-people.ts';
import { documents } from './migrations/0002-documents.ts';
import { pairs } from './migrations/0003-pairs.ts';
import { endedBy } from './migrations/0004-ended-by.ts';
import { PatientSqliteDialect } from './patient-sqlite-dialect.ts';
import type { Database } from './tables.ts';
import { whenFree } from './when-free.ts';

export type { Database } from './tables.ts';

/** How long a query waits for a lock that somebody else holds on the file, before it fails. */
const PATIENCE_MS = 30_000;

/** The migrations in their order. A migration that was released never changes. */
const migrations: Record<string, Migration> = {
  '0001-people': people,
  '0002-documents': documents,
  '0003-pairs': pairs,
  '0004-ended-by': endedBy,
};

/** Opens the file, made where it is missing, and brings its tables up to date. */
export async function openDatabase(path: string): Promise<Kysely<Database>> {
  const file = new Sqlite(path, { timeout: 0 });
  const giveUpAt = Date.now() + PATIENCE_MS;
  await whenFree(
    () => file.pragma('journal_mode = WAL'),
    () => Date.now() > giveUpAt,
  );
  file.pragma('synchronous = FULL');
  file.pragma('foreign_keys = ON');
  const db = new Kysely<Database>({
    dialect: new PatientSqliteDialect({ database: file, patienceMs: PATIENCE_MS }),
  });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) {
    await db.destroy();
    throw error;
  }
  return db;
}
