import { agendaName } from '@throughline/shared/wire/messages';
import Database from 'better-sqlite3';
import * as Y from 'yjs';
import type { Server } from './server.ts';

/** True when the whole log of the agenda is one state. */
export function isCompacted(server: Server, pairId: string): boolean {
  const snapshot = snapshotOf(server, pairId);
  return snapshot !== undefined && snapshot.head === snapshot.base;
}

/** True when a part of the log was replaced by one state, whatever was written after it. */
export function wasCompacted(server: Server, pairId: string): boolean {
  // The first entry, which makes the agenda, is a state from the start.
  return (snapshotOf(server, pairId)?.base ?? 0) > 1;
}

function snapshotOf(server: Server, pairId: string): { head: number; base: number } | undefined {
  const select = 'select head, base from documents join snapshots on id = documentId where name = ?';
  return withDatabase(server, (database) => {
    return database.prepare<[string], { head: number; base: number }>(select).get(agendaName(pairId));
  });
}

/** The agenda out of the rows on the disk, without the server. */
export function rebuildFromLog(server: Server, pairId: string): Y.Doc {
  return withDatabase(server, (database) => {
    const rows = database
      .prepare(
        `select 0 as seq, state as bytes from snapshots join documents on documents.id = documentId where name = :name
         union all
         select seq, bytes from updates join documents on documents.id = documentId where name = :name
         order by seq`,
      )
      .all({ name: agendaName(pairId) }) as { bytes: Uint8Array }[];
    const doc = new Y.Doc();
    for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
    return doc;
  });
}

function withDatabase<Result>(server: Server, read: (database: Database.Database) => Result): Result {
  const database = new Database(server.databaseFile, { readonly: true });
  try {
    return read(database);
  } finally {
    database.close();
  }
}
