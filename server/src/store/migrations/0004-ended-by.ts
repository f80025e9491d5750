import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who ended a pair. Unknown for those that had ended before. */
export const endedBy: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('pairs')
      .addColumn('endedBy', 'text', (column) => column.references('people.id'))
      .execute();
  },
};
