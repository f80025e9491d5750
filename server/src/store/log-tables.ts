import type { Generated } from 'kysely';

/** One row a document, small, since every commit of the log touches it. */
interface DocumentsTable {
  id: Generated<number>;
  name: string;
  /** The last update's number. Whoever appends takes the next one in the same statement, under this row. */
  head: number;
  /** The update up to which the projected rows (action items) were made. */
  projected: number;
}

/** The compacted beginning of a document: all updates up to `base` in one. */
interface SnapshotsTable {
  documentId: number;
  base: number;
  state: Uint8Array;
  stateVector: Uint8Array;
}

/** The tail: the updates after `base`, as they came. */
interface UpdatesTable {
  documentId: number;
  seq: number;
  bytes: Uint8Array;
}

export interface LogTables {
  documents: DocumentsTable;
  snapshots: SnapshotsTable;
  updates: UpdatesTable;
}
