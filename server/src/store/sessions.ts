import type { Session, WrappedRecord } from '@throughline/shared/http/sessions';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';

/** With what became of its pair. */
export function currentSessionOf(db: Kysely<Database>, pairId: string) {
  return db
    .selectFrom('sessions')
    .innerJoin('pairs', 'pairs.id', 'sessions.pairId')
    .select(['number', 'scheduledFor', 'pairs.status', 'endedAt', 'endedBy'])
    .where('pairId', '=', pairId)
    .where('sessions.status', '=', 'current')
    .executeTakeFirstOrThrow();
}

/** The record as it was wrapped, or null where that session is not. */
export async function recordOf(db: Kysely<Database>, pairId: string, session: number): Promise<WrappedRecord | null> {
  const row = await db
    .selectFrom('records')
    .select('content')
    .where('pairId', '=', pairId)
    .where('session', '=', session)
    .executeTakeFirst();
  return row ? (JSON.parse(row.content) as WrappedRecord) : null;
}

/** Newest first. */
export async function sessionsOf(db: Kysely<Database>, pairId: string): Promise<Session[]> {
  const rows = await db
    .selectFrom('sessions')
    .leftJoin('records', (join) =>
      join.onRef('records.pairId', '=', 'sessions.pairId').onRef('records.session', '=', 'sessions.number'),
    )
    .select(['number', 'status', 'scheduledFor', 'wrappedAt', 'wrappedBy', 'discussed', 'done', 'dropped', 'carried'])
    .where('sessions.pairId', '=', pairId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ discussed, done, dropped, carried, ...session }) => ({
    ...session,
    summary:
      discussed === null || done === null || dropped === null || carried === null
        ? null
        : { discussed, done, dropped, carried },
  }));
}
