import { addItem, addTopic, replaceText } from '@throughline/shared/agenda/edits';
import { recordSession } from '@throughline/shared/agenda/record';
import type { SessionRecord } from '@throughline/shared/http/sessions';
import { newItemId, newTopicId, type UserId } from '@throughline/shared/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { Person, pairUp } from '../harness/person.ts';
import { Server } from '../harness/server.ts';
import { StockClient } from '../harness/stock-client.ts';
import { until } from '../harness/until.ts';

const SESSIONS = 12;
const server = new Server({ env: { QUIET_MS: '30', COMPACT_UPDATES: '20' } });
let ada: Person;
let grace: Person;

beforeAll(async () => {
  await server.start();
  [ada, grace] = [await Person.signUp(server, 'Ada'), await Person.signUp(server, 'Grace')];
});

afterAll(() => server[Symbol.asyncDispose]());

it('[RECORD-7] [LOG-5] under constant writing, each record is what the log before the wrap-up shows', async () => {
  const pairId = await pairUp(ada, grace);
  const reader = await new StockClient(server, pairId, { cookie: grace.cookie }).synced();
  const shownThen = watchSessions(reader.doc);
  const writers = await Promise.all([ada, grace].map((person) => busyWriter(pairId, person)));

  const records: SessionRecord[] = [];
  for (let session = 1; session <= SESSIONS; session++) {
    const saved = writers.map(({ line }) => line.acknowledged.length);
    await until('both write in this session', () =>
      writers.every(({ line }, i) => line.acknowledged.length > (saved[i] ?? 0)),
    );
    records.push(await ada.ask<SessionRecord>('POST', `/api/pairs/${pairId}/wrap-up`, { session }));
  }
  await until('the reader has seen every session end', () => shownThen.length === SESSIONS);
  expect(records.map(({ asWrapped }) => asWrapped)).toEqual(shownThen);
  for (const client of [reader, ...writers]) client.destroy();
}, 60_000);

it('[RECORD-6] two people who press at once wrap up once, and get the same record', async () => {
  const pairId = await pairUp(ada, grace);
  const both = [ada, grace].map((person) => person.ask('POST', `/api/pairs/${pairId}/wrap-up`, { session: 1 }));
  const [first, second] = await Promise.all(both);
  expect(second).toEqual(first);
  expect((await ada.call('POST', `/api/pairs/${pairId}/wrap-up`, { session: 3 })).status).toBe(409);
  const sessions = await ada.ask<{ number: number }[]>('GET', `/api/pairs/${pairId}/sessions`);
  expect(sessions.map(({ number }) => number)).toEqual([2, 1]);
});

/** The reader gets the updates in the order of the log: what it holds when a session ends is the log up to there. */
function watchSessions(doc: Y.Doc): unknown[] {
  const shown: unknown[] = [];
  const meta = doc.getMap('meta');
  meta.observe(({ keysChanged }) => {
    if (keysChanged.has('session')) shown.push(asJson(recordSession(doc, Number(meta.get('session')) - 1)));
  });
  return shown;
}

/** Changes something whenever its last change is saved. */
async function busyWriter(pairId: string, person: Person): Promise<StockClient> {
  const client = await new StockClient(server, pairId, { cookie: person.cookie }).synced();
  const { doc } = client;
  const author = person.id as UserId;
  const [topic, item] = [newTopicId(), newItemId()];
  addTopic(doc, { id: topic, order: 'a0', author, raisedIn: 1, title: 'Busy' });
  addItem(doc, { id: item, place: { topic, order: 'a0' }, author, raisedIn: 1 });
  let count = 0;
  const write = () => replaceText(doc, { block: 'item', id: item, name: 'text' }, `version ${count++}`);
  client.provider.messageHandlers[100] = write;
  write();
  return client;
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
