import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RecordedAgenda, recordedItems } from '@throughline/shared/agenda/record';
import type { ItemId, UserId } from '@throughline/shared/ids';
import { agendaName } from '@throughline/shared/wire/messages';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addActionItem, changeActionItem } from '../agenda/action-items.ts';
import { changePair } from '../agenda/change-pair.ts';
import { endedRecord } from '../agenda/ended-record.ts';
import { wrapUp } from '../agenda/wrap-up.ts';
import { defaultLimits } from '../relay/limits.ts';
import { openDatabase } from '../store/database.ts';
import { pairOf } from '../store/pairs.ts';
import { recordOf } from '../store/sessions.ts';
import { createSqliteUpdateLog } from '../store/sqlite-update-log.ts';
import { systemWallClock } from '../wall-clock.ts';
import { createWorkPool } from '../work/work-pool.ts';
import { createAccessEndedEvents } from './access-ended.ts';
import { createPair } from './create-pair.ts';
import { endPair } from './end-pair.ts';

const ada = { id: 'ada' as UserId, name: 'Ada', email: 'ada@example.com' };
const DATE = '2026-12-03T10:00:00.000Z';

type Press = 'wrap-up' | 'tick' | 'date' | 'end';
const orders = permutations<Press>(['wrap-up', 'tick', 'date', 'end']).map((order) => ({
  order,
  words: order.join(', '),
}));

let folder = '';
let services: Awaited<ReturnType<typeof openServices>>;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'throughline-'));
  services = await openServices(path.join(folder, 'test.db'));
});
afterAll(async () => {
  await services.log.close();
  await services.work.close();
  await services.db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

it.each(orders)('[END-2] $words: what comes before the end is all in, and the rest is refused', async ({ order }) => {
  const { pair, item, press } = await pairWithPromise();
  const results = await allAtOnce(pair.id, () => order.map(press));

  const before = order.slice(0, order.indexOf('end'));
  order.forEach((what, i) => {
    const refused = { status: 'rejected', reason: { name: 'Refusal', status: 409 } };
    const isIn = what === 'end' || before.includes(what);
    expect(results[i], what).toMatchObject(isIn ? { status: 'fulfilled' } : refused);
  });

  const turned = before.indexOf('wrap-up');
  /** The session in which it was pressed, where it was in time. */
  const sessionOf = (what: Press) =>
    before.includes(what) ? (turned >= 0 && before.indexOf(what) > turned ? 2 : 1) : 0;
  const dateIn = (session: number) => (sessionOf('date') === session ? DATE : null);
  const outcomes = (agenda: RecordedAgenda) =>
    recordedItems(agenda).map(({ id, outcome }) => (id === item ? outcome : id));
  const last = turned >= 0 ? 2 : 1;
  const ended = await endedRecord(services, await reread(pair.id));
  expect(ended).toMatchObject({ number: last, endedBy: ada.id, scheduledFor: dateIn(last) });
  const wasTicked = sessionOf('tick') > 0;
  const isFiled = wasTicked && sessionOf('tick') < last;
  expect(ended && outcomes(ended.asWrapped)).toEqual(isFiled ? [] : [wasTicked ? 'done' : 'carried']);
  if (last === 1) return;
  const wrapped = await recordOf(services.db, pair.id, 1);
  expect(wrapped?.scheduledFor).toBe(dateIn(1));
  expect(wrapped && outcomes(wrapped.asWrapped)).toEqual([isFiled ? 'done' : 'carried']);
});

it('[END-2] a new date and a name that come after the end are both refused', async () => {
  const { pair } = await pairWithPromise();
  const change = { partnerName: 'Grace Hopper', scheduledFor: DATE };
  const [, changed] = await allAtOnce(pair.id, () => [
    endPair(services, pair.id, ada),
    changePair(services, pair, change),
  ]);
  expect(changed).toMatchObject({ status: 'rejected', reason: { name: 'Refusal', status: 409 } });
  expect(await reread(pair.id)).toMatchObject({ report: { name: 'grace' }, scheduledFor: null });
});

/** Presses while the server writes something else: they stand in line, in their order, when it is done. */
async function allAtOnce(pairId: string, pressAll: () => Promise<unknown>[]) {
  let pressed: Promise<unknown>[] = [];
  await services.log.edit(agendaName(pairId), async () => {
    pressed = pressAll();
    return { update: null, result: null };
  });
  return Promise.allSettled(pressed);
}

async function pairWithPromise() {
  const id = await createPair(services, ada, { role: 'manager', partnerEmail: 'grace@example.com' });
  const pair = await reread(id);
  const item = (await addActionItem(services, pair, ada.id, { text: 'Write the role' })).id as ItemId;
  const presses: Record<Press, () => Promise<unknown>> = {
    'wrap-up': () => wrapUp(services, pair, 1, ada),
    tick: () => changeActionItem(services, pair, ada.id, { id: item, change: { state: 'done' } }),
    date: () => changePair(services, pair, { scheduledFor: DATE }),
    end: () => endPair(services, id, ada),
  };
  return { pair, item, press: (what: Press) => presses[what]() };
}

async function reread(pairId: string) {
  const pair = await pairOf(services.db, ada.id, pairId);
  if (!pair) throw new Error('there is no such pair');
  return pair;
}

async function openServices(file: string) {
  const db = await openDatabase(file);
  const work = createWorkPool();
  const log = createSqliteUpdateLog({ path: file, db, merge: (parts) => work.run('merge', { parts }) });
  await db
    .insertInto('people')
    .values({ ...ada, emailVerified: 0, timeZone: 'UTC', createdAt: '', updatedAt: '' })
    .execute();
  const settings = { limits: defaultLimits };
  return { settings, db, work, log, now: systemWallClock, accessEnded: createAccessEndedEvents() };
}

function permutations<Value>(values: readonly Value[]): Value[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((first) =>
    permutations(values.filter((value) => value !== first)).map((rest) => [first, ...rest]),
  );
}
