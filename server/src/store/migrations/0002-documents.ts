import { type Kysely, PostgresAdapter, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The documents' logs. A snapshot stands apart from its document's row, which every commit rewrites. */
export const documents: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const onPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
    const bytes = onPostgres ? 'bytea' : 'blob';

    await db.schema
      .createTable('documents')
      .addColumn('id', onPostgres ? 'serial' : 'integer', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull().unique())
      .addColumn('head', 'integer', (column) => column.notNull())
      .addColumn('projected', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();

    await db.schema
      .createTable('snapshots')
      .addColumn('documentId', 'integer', (column) =>
        column.primaryKey().references('documents.id').onDelete('cascade'),
      )
      .addColumn('base', 'integer', (column) => column.notNull())
      .addColumn('state', bytes, (column) => column.notNull())
      .addColumn('stateVector', bytes, (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('updates')
      .addColumn('documentId', 'integer', (column) => column.notNull().references('documents.id').onDelete('cascade'))
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('bytes', bytes, (column) => column.notNull())
      .addPrimaryKeyConstraint('updates_pk', ['documentId', 'seq'])
      // A document's updates then lie side by side, in order.
      .$call((table) => (onPostgres ? table : table.modifyEnd(sql`without rowid`)))
      .execute();
  },
};
