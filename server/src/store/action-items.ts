import type { Kysely, Transaction } from 'kysely';
import type { ActionItemRow } from '../agenda/read-action-items.ts';
import type { Database } from './database.ts';

/** SQLite takes 32,766 values in one statement. */
const ROWS_AT_ONCE = 1000;

/** The rows of a pair, as its document says at `head`. Older news than what is there already changes nothing. */
export async function writeActionItems(
  trx: Transaction<Database>,
  { pairId, name, head, items }: { pairId: string; name: string; head: number; items: readonly ActionItemRow[] },
): Promise<void> {
  const newer = await trx
    .updateTable('documents')
    .set({ projected: head })
    .where('name', '=', name)
    .where('projected', '<', head)
    .executeTakeFirst();
  if (newer.numUpdatedRows === 0n) return;
  await trx.deleteFrom('action_items').where('pairId', '=', pairId).execute();
  const rows = items.map((item, position) => ({ ...item, pairId, position }));
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await trx
      .insertInto('action_items')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute();
  }
}

/** An item's pair, if it is one of this person's. Ids are chosen by clients: the same may stand in another pair. */
export async function pairOfItem(db: Kysely<Database>, personId: string, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('action_items')
    .innerJoin('pair_members as me', 'me.pairId', 'action_items.pairId')
    .select('action_items.pairId')
    .where('action_items.id', '=', id)
    .where('me.personId', '=', personId)
    .executeTakeFirst();
  return row?.pairId ?? null;
}
