import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { checkDatabase } from '../harness/check-database.ts';
import { drawFrom } from '../harness/draw.ts';
import { holdsAll } from '../harness/holds-all.ts';
import { Person, pairUp } from '../harness/person.ts';
import { Server } from '../harness/server.ts';
import { StockClient } from '../harness/stock-client.ts';
import { until } from '../harness/until.ts';

const PAIRS = 20;
const KILLS = 30;
const LONGEST_LIFE_MS = 250;

it('[LOG-1] killed 30 times under the edits of 20 pairs, the server has everything that it acknowledged', async () => {
  const draw = drawFrom(Number(process.env.SEED ?? 2026));
  await using server = await new Server({
    env: { LIMIT_SIGN_UPS: '1000', COMPACT_UPDATES: '40', QUIET_MS: '50' },
  }).start();
  const pairs = await makePairs(server);
  const writers = pairs.flatMap(({ pairId, people }) =>
    people.map((person) => ({ pairId, client: write(server, pairId, person) })),
  );

  let acknowledged = 0;
  for (let kill = 1; kill <= KILLS; kill++) {
    const before = acknowledged;
    for (const { client } of writers) client.provider.connect();
    await until('every client writes again', () => writers.every(({ client }) => client.provider.synced));
    await pause(draw(LONGEST_LIFE_MS));
    await until('something was acknowledged', () => total(writers) > before);
    // Nobody may bring back what the server has lost before it was looked at.
    for (const { client } of writers) client.provider.shouldConnect = false;
    await server.kill();
    expect(checkDatabase(server)).toEqual(['ok', []]);
    await server.start();
    await Promise.all(pairs.map(({ pairId, people }) => expectAllKept(server, pairId, people[0], writers)));
    acknowledged = total(writers);
  }
  console.log(`${KILLS} kills, ${acknowledged} acknowledged updates, none lost`);
  for (const { client } of writers) client.destroy();
}, 600_000);

async function expectAllKept(server: Server, pairId: string, person: Person, writers: readonly Writer[]) {
  const fresh = await new StockClient(server, pairId, { cookie: person.cookie }).synced();
  const own = writers.filter((writer) => writer.pairId === pairId);
  expect(
    holdsAll(
      fresh.doc,
      own.flatMap(({ client }) => client.line.acknowledged),
    ),
  ).toBe(true);
  fresh.destroy();
}

interface Writer {
  readonly pairId: string;
  readonly client: StockClient;
}

async function makePairs(server: Server) {
  const manager = await Person.signUp(server, 'Ada');
  return Promise.all(
    Array.from({ length: PAIRS }, async (_, index) => {
      const report = await Person.signUp(server, `Report ${index}`);
      return { pairId: await pairUp(manager, report), people: [manager, report] as const };
    }),
  );
}

/** Writes on and on: a word whenever the last one is acknowledged, one taken back now and then. */
function write(server: Server, pairId: string, person: Person): StockClient {
  const client = new StockClient(server, pairId, { cookie: person.cookie });
  const text = client.doc.getText('scratch');
  const more = () => {
    text.insert(text.length, 'word ');
    if (text.length % 50 === 0) text.delete(0, 5);
  };
  client.provider.on('sync', more);
  client.provider.messageHandlers[100] = more;
  return client;
}

function total(writers: readonly Writer[]): number {
  return writers.reduce((sum, { client }) => sum + client.line.acknowledged.length, 0);
}
