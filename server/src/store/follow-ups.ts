import type { ActionItemResource } from '@throughline/shared/http/action-items';
import type { Kysely } from 'kysely';
import { toActionItem } from '../agenda/to-action-item.ts';
import type { Database } from './database.ts';

/** Open action items over all pairs that go on: the earliest due first, those without a date last. */
export async function followUps(
  db: Kysely<Database>,
  personId: string,
  owner: 'me' | 'partner',
): Promise<ActionItemResource[]> {
  const rows = await db
    .selectFrom('action_items as item')
    .innerJoin('pairs', 'pairs.id', 'item.pairId')
    .innerJoin('sessions', (join) =>
      join.onRef('sessions.pairId', '=', 'item.pairId').on('sessions.status', '=', 'current'),
    )
    .innerJoin('pair_members as owner', (join) =>
      join.onRef('owner.pairId', '=', 'item.pairId').onRef('owner.personId', '=', 'item.owner'),
    )
    .innerJoin('pair_members as me', (join) =>
      join.onRef('me.pairId', '=', 'item.pairId').on('me.personId', '=', personId),
    )
    .selectAll('item')
    .select('sessions.number as session')
    .where('item.state', '=', 'open')
    .where('pairs.status', '!=', 'ended')
    .where('item.owner', owner === 'me' ? '=' : '!=', personId)
    .orderBy(({ eb }) => eb.case().when('item.due', 'is', null).then(1).else(0).end())
    .orderBy('item.due')
    .orderBy('pairs.createdAt')
    .orderBy('item.position')
    .execute();
  return rows.map((row) => toActionItem(row, row.session));
}
