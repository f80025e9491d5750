import type { Database as SqliteFile } from 'better-sqlite3';
import type { Compacted, DocumentFacts } from './update-log.ts';

export interface NewUpdate {
  readonly name: string;
  readonly update: Uint8Array;
}

export interface Read {
  readonly base: number;
  readonly head: number;
  /** The compacted state where it was asked for, and the updates after it, in order. */
  readonly parts: readonly Uint8Array[];
}

export type LogStatements = ReturnType<typeof prepareLogStatements>;

/** The log's SQL, prepared once: its transactions are short, synchronous, and never wait for anything. */
export function prepareLogStatements(file: SqliteFile) {
  const document = file.prepare<[string], { id: number; head: number }>(
    'SELECT id, head FROM documents WHERE name = ?',
  );
  const raiseHead = file.prepare<[number, string], { id: number; head: number }>(
    'UPDATE documents SET head = head + ? WHERE name = ? RETURNING id, head',
  );
  const insert = file.prepare<[number, number, Uint8Array]>(
    'INSERT INTO updates ("documentId", seq, bytes) VALUES (?, ?, ?)',
  );
  const base = file.prepare<[number], { base: number }>('SELECT base FROM snapshots WHERE "documentId" = ?');
  const state = file.prepare<[number], { state: Uint8Array }>('SELECT state FROM snapshots WHERE "documentId" = ?');
  const tail = file.prepare<[number, number], { bytes: Uint8Array }>(
    'SELECT bytes FROM updates WHERE "documentId" = ? AND seq > ? ORDER BY seq',
  );
  const facts = file.prepare<[string], Omit<DocumentFacts, 'bytes'> & { stateBytes: number }>(`
    SELECT d.head, s.base, s."stateVector" AS "stateVector", length(s.state) AS "stateBytes",
      (SELECT coalesce(sum(length(u.bytes)), 0) FROM updates u WHERE u."documentId" = d.id) AS "tailBytes"
    FROM documents d JOIN snapshots s ON s."documentId" = d.id WHERE d.name = ?`);
  const replaceState = file.prepare<[number, Uint8Array, Uint8Array, number, number]>(
    'UPDATE snapshots SET base = ?, state = ?, "stateVector" = ? WHERE "documentId" = ? AND base < ?',
  );
  const dropTail = file.prepare<[number, number]>('DELETE FROM updates WHERE "documentId" = ? AND seq <= ?');
  const broken = file.prepare<[], { name: string }>(`
    SELECT d.name FROM documents d LEFT JOIN snapshots s ON s."documentId" = d.id
    WHERE s.base IS NULL
      OR d.head <> s.base + (SELECT count(*) FROM updates u WHERE u."documentId" = d.id AND u.seq > s.base)`);

  /** Numbers the updates and writes them, all or none. Null stands for a document that does not exist. */
  const append = file.transaction((updates: readonly NewUpdate[]): (number | null)[] => {
    const counts = new Map<string, number>();
    for (const { name } of updates) counts.set(name, (counts.get(name) ?? 0) + 1);
    const known = new Map<string, { id: number; head: number }>();
    for (const [name, count] of counts) {
      const row = raiseHead.get(count, name);
      if (row) known.set(name, { id: row.id, head: row.head - count });
    }
    return updates.map(({ name, update }) => {
      const row = known.get(name);
      if (!row) return null;
      row.head++;
      insert.run(row.id, row.head, update);
      return row.head;
    });
  });

  /** Everything after `from`, or from the compacted state on where that is newer or `from` is null. */
  const read = file.transaction((name: string, from: number | null): Read | null => {
    const row = document.get(name);
    if (!row) return null;
    const snapshot = base.get(row.id) ?? { base: 0 };
    const known = from !== null && from >= snapshot.base;
    const start = known ? from : snapshot.base;
    const beginning = known ? [] : state.all(row.id).map((found) => found.state);
    const rest = tail.all(row.id, start).map((found) => found.bytes);
    if (rest.length !== row.head - start) throw new Error(`the log of ${name} has a gap`);
    return { base: snapshot.base, head: row.head, parts: [...beginning, ...rest] };
  });

  const compact = file.transaction((name: string, { state: bytes, stateVector, head }: Compacted): boolean => {
    const row = document.get(name);
    if (!row || head > row.head) return false;
    if (replaceState.run(head, bytes, stateVector, row.id, head).changes === 0) return false;
    dropTail.run(row.id, head);
    return true;
  });

  return {
    append: (updates: readonly NewUpdate[]) => append.immediate(updates),
    read: (name: string, from: number | null) => read.deferred(name, from),
    compact: (name: string, compacted: Compacted) => compact.immediate(name, compacted),
    about: (name: string): DocumentFacts | null => {
      const found = facts.get(name);
      if (!found) return null;
      const { stateBytes, ...rest } = found;
      return { ...rest, bytes: stateBytes + rest.tailBytes };
    },
    /** Names of documents whose updates are not numbered without a gap up to their head. */
    broken: (): string[] => broken.all().map(({ name }) => name),
  };
}
