import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const pairs: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await createPairs(db);
  await createInvites(db);
  await createSessions(db);
  await createActionItems(db);
  await createApiTokens(db);
}

async function createPairs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pairs')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('createdBy', 'text', (column) => column.notNull().references('people.id'))
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('endedAt', 'text')
    .execute();

  await db.schema
    .createTable('pair_members')
    .addColumn('pairId', 'text', (column) => column.notNull().references('pairs.id').onDelete('cascade'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('personId', 'text', (column) => column.references('people.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('pair_member_key', ['pairId', 'role'])
    .addUniqueConstraint('pair_member_person', ['personId', 'pairId'])
    .execute();
}

async function createInvites(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('invites')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('pairId', 'text', (column) => column.notNull().references('pairs.id').onDelete('cascade'))
    .addColumn('tokenHash', 'text', (column) => column.notNull().unique())
    .addColumn('createdBy', 'text', (column) => column.notNull().references('people.id'))
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'text', (column) => column.notNull())
    .addColumn('usedAt', 'text')
    .addColumn('revokedAt', 'text')
    .execute();
  await db.schema.createIndex('invite_pair').on('invites').column('pairId').execute();
}

async function createSessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sessions')
    .addColumn('pairId', 'text', (column) => column.notNull().references('pairs.id').onDelete('cascade'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('scheduledFor', 'text')
    .addColumn('wrappedAt', 'text')
    .addColumn('wrappedBy', 'text', (column) => column.references('people.id'))
    .addPrimaryKeyConstraint('session_key', ['pairId', 'number'])
    .execute();
  await db.schema
    .createIndex('session_current')
    .on('sessions')
    .column('pairId')
    .unique()
    .where(sql.ref('status'), '=', sql.lit('current'))
    .execute();

  await db.schema
    .createTable('records')
    .addColumn('pairId', 'text', (column) => column.notNull())
    .addColumn('session', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('discussed', 'integer', (column) => column.notNull())
    .addColumn('done', 'integer', (column) => column.notNull())
    .addColumn('dropped', 'integer', (column) => column.notNull())
    .addColumn('carried', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('record_key', ['pairId', 'session'])
    .addForeignKeyConstraint('record_session', ['pairId', 'session'], 'sessions', ['pairId', 'number'])
    .execute();
}

async function createActionItems(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('action_items')
    .addColumn('pairId', 'text', (column) => column.notNull().references('pairs.id').onDelete('cascade'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('owner', 'text')
    .addColumn('due', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('topicId', 'text')
    .addColumn('topic', 'text')
    .addColumn('author', 'text')
    .addColumn('raisedIn', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('action_item_key', ['pairId', 'id'])
    .execute();
  await db.schema.createIndex('action_item_id').on('action_items').column('id').execute();
  await db.schema.createIndex('action_item_owner').on('action_items').columns(['owner', 'state']).execute();
}

async function createApiTokens(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('api_tokens')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('personId', 'text', (column) => column.notNull().references('people.id').onDelete('cascade'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('tokenHash', 'text', (column) => column.notNull().unique())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('lastUsedAt', 'text')
    .execute();
  await db.schema.createIndex('api_token_person').on('api_tokens').column('personId').execute();
}
