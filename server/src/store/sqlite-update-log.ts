import Sqlite, { type Database as SqliteFile } from 'better-sqlite3';
import type { Kysely, Transaction } from 'kysely';
import { encodeStateVectorFromUpdate } from 'yjs';
import { CommitQueue } from './commit-queue.ts';
import type { Database } from './database.ts';
import { LoadCache } from './load-cache.ts';
import { type LogStatements, type NewUpdate, prepareLogStatements } from './log-statements.ts';
import {
  type Appended,
  type Compacted,
  type DocumentFacts,
  type LoadedDocument,
  type ServerEdit,
  UnknownDocument,
  type UpdateLog,
} from './update-log.ts';
import { whenFree } from './when-free.ts';

export interface SqliteUpdateLogSettings {
  /** The file that `db` has opened and migrated. */
  readonly path: string;
  readonly db: Kysely<Database>;
  /** Merges updates into one, off this thread. */
  readonly merge: (parts: readonly Uint8Array[]) => Promise<Uint8Array>;
  readonly windowMs?: number;
  readonly cacheBytes?: number;
  /** How long `close` waits for a lock that somebody else holds. */
  readonly closeMs?: number;
}

export class BrokenLog extends Error {
  override readonly name = 'BrokenLog';
}

/** The log in the SQLite file, over a connection of its own with a full sync at each commit. */
export function createSqliteUpdateLog(settings: SqliteUpdateLogSettings): UpdateLog {
  const file = new Sqlite(settings.path, { timeout: 0 });
  file.pragma('synchronous = FULL');
  file.pragma('foreign_keys = ON');
  const statements = prepareLogStatements(file);
  const [broken] = statements.broken();
  if (broken) {
    file.close();
    throw new BrokenLog(
      `the updates of ${broken} in ${settings.path} are not complete: restore the file from a backup`,
    );
  }
  return new SqliteUpdateLog(file, statements, settings);
}

interface Entry extends NewUpdate {
  readonly origin: unknown;
}

class SqliteUpdateLog implements UpdateLog {
  readonly #file: SqliteFile;
  readonly #statements: LogStatements;
  readonly #settings: SqliteUpdateLogSettings;
  readonly #queue: CommitQueue<Entry, number | null>;
  readonly #cache: LoadCache;
  readonly #listeners = new Set<(appended: Appended) => void>();
  readonly #edits = new Map<string, Promise<unknown>>();
  readonly #ended = new Set<string>();
  #stopAt = Number.POSITIVE_INFINITY;

  constructor(file: SqliteFile, statements: LogStatements, settings: SqliteUpdateLogSettings) {
    this.#file = file;
    this.#statements = statements;
    this.#settings = settings;
    this.#cache = new LoadCache(settings.cacheBytes ?? 32_000_000);
    this.#queue = new CommitQueue({
      windowMs: settings.windowMs ?? 2,
      commit: (entries) => this.#commit(entries),
    });
  }

  async create(trx: Transaction<Database>, name: string, first: Uint8Array): Promise<void> {
    const { id } = await trx
      .insertInto('documents')
      .values({ name, head: 1, projected: 0 })
      .returning('id')
      .executeTakeFirstOrThrow();
    const stateVector = encodeStateVectorFromUpdate(first);
    await trx.insertInto('snapshots').values({ documentId: id, base: 1, state: first, stateVector }).execute();
  }

  append(name: string, update: Uint8Array, origin?: unknown): Promise<number | null> {
    return this.#queue.add(name, { name, update, origin });
  }

  async about(name: string): Promise<DocumentFacts | null> {
    return this.#statements.about(name);
  }

  async load(name: string): Promise<LoadedDocument> {
    const kept = await this.#cache.get(name);
    const read = this.#statements.read(name, kept?.head ?? null);
    if (!read) throw new UnknownDocument(`there is no document ${name}`);
    if (kept && read.head === kept.head) return kept;
    const parts = kept && kept.head >= read.base ? [kept.bytes, ...read.parts] : read.parts;
    const loaded = this.#merged(parts).then((bytes) => ({ bytes, head: read.head }));
    this.#cache.keep(name, loaded);
    return loaded;
  }

  edit<Result>(name: string, work: (now: LoadedDocument) => Promise<ServerEdit<Result>>): Promise<Result> {
    const before = this.#edits.get(name) ?? Promise.resolve();
    const edit = before.then(() => this.#editAlone(name, work));
    const settled = edit.then(
      () => {},
      () => {},
    );
    this.#edits.set(name, settled);
    settled.then(() => this.#edits.get(name) === settled && this.#edits.delete(name));
    return edit;
  }

  async compact(name: string, compacted: Compacted): Promise<boolean> {
    const done = await whenFree(() => this.#statements.compact(name, compacted), this.#stopped);
    if (done) this.#cache.drop(name);
    return done;
  }

  onAppended(listener: (appended: Appended) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#stopAt = Date.now() + (this.#settings.closeMs ?? 5_000);
    await Promise.all(this.#edits.values());
    await this.#queue.drained();
    this.#file.close();
  }

  readonly #stopped = (): boolean => Date.now() >= this.#stopAt;

  async #commit(entries: readonly Entry[]): Promise<(number | null | Error)[]> {
    // An edit begins when nothing of its document is under way: none of these can end while they are written.
    const living = entries.filter(({ name }) => !this.#ended.has(name));
    const numbers = await whenFree(() => this.#statements.append(living), this.#stopped);
    const numbered = new Map(living.map((entry, i) => [entry, numbers[i]]));
    return entries.map((entry) => {
      if (!numbered.has(entry)) return null;
      const { name, update, origin } = entry;
      const seq = numbered.get(entry);
      if (typeof seq !== 'number') return new UnknownDocument(`there is no document ${name}`);
      this.#tell({ name, seq, update, by: 'client', origin });
      return seq;
    });
  }

  async #editAlone<Result>(name: string, work: (now: LoadedDocument) => Promise<ServerEdit<Result>>): Promise<Result> {
    try {
      await this.#queue.hold(name);
      const now = await this.load(name);
      const { update, also, result, ends } = await work(now);
      if (update || also) await this.#write(name, now.head, update, also);
      // Before what waits is let go.
      if (ends) this.#ended.add(name);
      return result;
    } finally {
      this.#queue.release(name);
    }
  }

  async #write(name: string, was: number, update: Uint8Array | null, also: ServerEdit<unknown>['also']): Promise<void> {
    const head = update ? was + 1 : was;
    await this.#settings.db.transaction().execute(async (trx) => {
      const row = await trx
        .updateTable('documents')
        .set({ head })
        .where('name', '=', name)
        .where('head', '=', was)
        .returning('id')
        .executeTakeFirst();
      if (!row) throw new Error(`somebody else wrote to ${name}: only one process may use the file`);
      if (update) await trx.insertInto('updates').values({ documentId: row.id, seq: head, bytes: update }).execute();
      await also?.(trx, head);
    });
    if (update) this.#tell({ name, seq: head, update, by: 'server', origin: null });
  }

  #merged(parts: readonly Uint8Array[]): Promise<Uint8Array> {
    const [only, ...more] = parts;
    return only && more.length === 0 ? Promise.resolve(only) : this.#settings.merge(parts);
  }

  #tell(appended: Appended): void {
    for (const listener of this.#listeners) listener(appended);
  }
}
