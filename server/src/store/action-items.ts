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
  const there = await trx.selectFrom('action_items').selectAll().where('pairId', '=', pairId).execute();
  const { gone, fresh } = difference(there, items);
  for (const ids of inPieces(gone)) {
    await trx.deleteFrom('action_items').where('pairId', '=', pairId).where('id', 'in', ids).execute();
  }
  for (const rows of inPieces(fresh)) {
    await trx
      .insertInto('action_items')
      .values(rows.map((row) => ({ ...row, pairId })))
      .execute();
  }
}

type PlacedRow = ActionItemRow & { readonly position: number };

/**
 * What has to go and what has to come: most changes are of one row, and writing all of them holds every agenda up. A row
 * keeps its position as long as the order stands, gaps and all.
 */
function difference(there: readonly PlacedRow[], items: readonly ActionItemRow[]) {
  const left = new Map(there.map((row) => [row.id, row]));
  const gone: string[] = [];
  const fresh: PlacedRow[] = [];
  let last = -1;
  for (const item of items) {
    const was = left.get(item.id);
    left.delete(item.id);
    const stays = was !== undefined && was.position > last;
    last = stays ? was.position : last + 1;
    if (stays && says(was, item)) continue;
    if (was) gone.push(item.id);
    fresh.push({ ...item, position: last });
  }
  return { gone: [...gone, ...left.keys()], fresh };
}

function says(row: ActionItemRow, item: ActionItemRow): boolean {
  const columns = Object.keys(item) as (keyof ActionItemRow)[];
  return columns.every((column) => row[column] === item[column]);
}

function* inPieces<One>(all: readonly One[]): Generator<One[]> {
  for (let at = 0; at < all.length; at += ROWS_AT_ONCE) yield all.slice(at, at + ROWS_AT_ONCE);
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
