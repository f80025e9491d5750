import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { agendaName } from '@throughline/shared/wire/messages';
import fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPair } from '../accounts/create-pair.ts';
import type { ActionItemRow } from '../agenda/read-action-items.ts';
import { systemWallClock } from '../wall-clock.ts';
import { writeActionItems } from './action-items.ts';
import { type Database, openDatabase } from './database.ts';
import { createSqliteUpdateLog } from './sqlite-update-log.ts';

const ada = { id: 'ada', name: 'Ada', email: 'ada@example.com' };

describe('The rows of action items', () => {
  let folder = '';
  let db: Kysely<Database>;
  let pairId = '';
  let head = 1;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'throughline-'));
    const file = path.join(folder, 'test.db');
    db = await openDatabase(file);
    await db
      .insertInto('people')
      .values({ ...ada, emailVerified: 0, timeZone: 'UTC', createdAt: '', updatedAt: '' })
      .execute();
    const log = createSqliteUpdateLog({ path: file, db, merge: async () => new Uint8Array() });
    const asked = { role: 'manager', partnerEmail: 'grace@example.com' } as const;
    pairId = await createPair({ db, log, now: systemWallClock }, ada, asked);
    await log.close();
  });
  afterEach(async () => {
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  /** How many rows that took, the document's own left out. */
  async function write(items: readonly ActionItemRow[]): Promise<number> {
    const before = await changes();
    const name = agendaName(pairId);
    await db.transaction().execute((trx) => writeActionItems(trx, { pairId, name, head: ++head, items }));
    return (await changes()) - before - 1;
  }

  async function changes(): Promise<number> {
    const { rows } = await sql<{ count: number }>`select total_changes() as count`.execute(db);
    return rows[0]?.count ?? 0;
  }

  async function read(): Promise<ActionItemRow[]> {
    const rows = await db.selectFrom('action_items').selectAll().orderBy('position').execute();
    return rows.map(({ pairId: _, position: __, ...row }) => row);
  }

  it('are written where they differ, and nowhere else', async () => {
    const many = Array.from({ length: 1200 }, (_, n) => item(`item ${n}`));
    expect(await write(many)).toBe(1200);
    expect(await write(many)).toBe(0);

    const changed = many.map((row, n) => (n === 7 ? { ...row, state: 'done' as const } : row));
    // A row that differs goes, and comes anew.
    expect(await write(changed)).toBe(2);
    const removed = changed.filter((_, n) => n !== 3);
    expect(await write(removed)).toBe(1);
    const added = [...removed, item('one more')];
    expect(await write(added)).toBe(1);
    const [first = item('first'), ...rest] = added;
    const moved = [...rest, first];
    expect(await write(moved)).toBe(2);
    expect(await read()).toEqual(moved);
    expect(await write([])).toBe(1200);
  });

  it('say what the document says, in its order, whatever they said before', async () => {
    const lists = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 10 });
    const texts = fc.constantFrom('Write the role', 'Ask Lin');
    const said = lists.chain((ids) =>
      fc.tuple(...ids.map((id) => texts.map((text) => ({ ...item(String(id)), text })))),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 6 }), async (states) => {
        for (const state of states) {
          await write(state);
          expect(await read()).toEqual(state);
        }
      }),
      { numRuns: 30 },
    );
  });
});

function item(id: string): ActionItemRow {
  const nobody = { owner: null, due: null, reason: null, topicId: null, topic: null, author: null };
  return { id, text: id, state: 'open', raisedIn: 1, ...nobody };
}
