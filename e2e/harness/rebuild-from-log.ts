import { agendaName } from '@throughline/shared/wire/messages';
import Database from 'better-sqlite3';
import * as Y from 'yjs';
import type { Server } from './server.ts';

/** The agenda out of the rows on the disk, without the server. */
export function rebuildFromLog(server: Server, pairId: string): Y.Doc {
  const database = new Database(server.databaseFile, { readonly: true });
  try {
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
  } finally {
    database.close();
  }
}
