import { execFileSync } from 'node:child_process';
import { addTopic } from '@throughline/shared/agenda/edits';
import { newTopicId, type UserId } from '@throughline/shared/ids';
import { closeCodes } from '@throughline/shared/wire/close-codes';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Person, pairUp } from '../harness/person.ts';
import { RawClient } from '../harness/raw-client.ts';
import { isCompacted } from '../harness/rebuild-from-log.ts';
import { Server } from '../harness/server.ts';
import { StockClient } from '../harness/stock-client.ts';
import { until } from '../harness/until.ts';
import { hostileFrames, muchPresence, update } from './hostile-frames.ts';

const MEGABYTE = 1_000_000;
const ROUNDS = 12;
/** What the server may take beyond what it had: well below what it was sent. */
const ALLOWANCE_BYTES = 150 * MEGABYTE;

const server = new Server({ env: { LIMIT_BACKLOG_BYTES: String(MEGABYTE) } });
let ada: Person;
let grace: Person;
let pairId: string;
let partner: StockClient;
let before: string;
let memoryBefore: number;

beforeAll(async () => {
  await server.start();
  [ada, grace] = [await Person.signUp(server, 'Ada'), await Person.signUp(server, 'Grace')];
  pairId = await pairUp(ada, grace);
  partner = await new StockClient(server, pairId, { cookie: grace.cookie }).synced();
  memoryBefore = memory(server);
});

afterAll(async () => {
  partner.destroy();
  await server[Symbol.asyncDispose]();
});

beforeEach(() => {
  before = said(partner);
});

// Whatever was sent: the partner stays connected, sees none of it, and goes on writing; none of it is stored.
afterEach(async () => {
  expect(said(partner)).toBe(before);
  expect(partner.provider.wsconnected).toBe(true);
  const acknowledged = partner.line.acknowledged.length;
  addTopic(partner.doc, { id: newTopicId(), order: 'a0', author: grace.id as UserId, raisedIn: 1 });
  await until('the partner’s next words are saved', () => partner.line.acknowledged.length > acknowledged);
  const fresh = await new StockClient(server, pairId, { cookie: ada.cookie }).synced();
  expect(said(fresh)).toBe(said(partner));
  fresh.destroy();
  expect(memory(server) - memoryBefore).toBeLessThan(ALLOWANCE_BYTES);
});

it.each(hostileFrames())('[RELAY-5] %s closes its connection, and nothing of it is stored', async (_what, frame) => {
  const hostile = await connect();
  hostile.socket.send(frame);
  expect(await hostile.closed).toBe(closeCodes.malformed.code);
});

it('[RELAY-5] an honest update behind a malformed one is not taken either', async () => {
  const hostile = await connect();
  hostile.socket.send(update(Uint8Array.of(1, 1, 1)));
  const doc = new Y.Doc();
  addTopic(doc, { id: newTopicId(), order: 'a0', author: ada.id as UserId, raisedIn: 1 });
  hostile.socket.send(update(Y.encodeStateAsUpdate(doc)));
  expect(await hostile.closed).toBe(closeCodes.malformed.code);
});

it('[RELAY-5] a frame of 150 MB is refused by its head', async () => {
  const hostile = await connect();
  hostile.socket.send(new Uint8Array(150 * MEGABYTE));
  expect([closeCodes.frameTooLarge.code, 1006]).toContain(await hostile.closed);
});

it('[RELAY-7] 20 MB of presence for one client closes the connection', async () => {
  const hostile = await connect();
  hostile.socket.send(muchPresence(1, 20 * MEGABYTE));
  expect([closeCodes.frameTooLarge.code, closeCodes.tooMuchPresence.code, 1006]).toContain(await hostile.closed);
  expect(others()).toEqual([]);
});

it('[RELAY-7] 20 MB of presence in small pieces closes the connection, and goes with it', async () => {
  const hostile = await connect();
  for (let client = 1; client <= 2000; client++) hostile.socket.send(muchPresence(1, 10_000, client));
  expect(await hostile.closed).toBe(closeCodes.tooMuchPresence.code);
  await until('the hostile presence is gone', () => others().length === 0);
});

it('[RELAY-7] nobody speaks for another one’s presence', async () => {
  const honest = await new StockClient(server, pairId, { cookie: ada.cookie }).synced();
  honest.provider.awareness.setLocalStateField('user', { name: 'Ada' });
  await until('the partner sees Ada', () => others().length === 1);
  const hostile = await connect();
  hostile.socket.send(muchPresence(1, 10, honest.doc.clientID));
  hostile.socket.send(muchPresence(1, 10, 42));
  await until('the partner sees whoever else is here', () => others().includes(42));
  expect(partner.provider.awareness.getStates().get(honest.doc.clientID)).toEqual({ user: { name: 'Ada' } });
  hostile.socket.close();
  honest.destroy();
  await until('both are gone', () => others().length === 0);
});

it('[RELAY-6] a reader that stops reading is cut off', async () => {
  // What so large a document costs by itself, however its readers behave, is not what is asked here.
  for (let other = 0; other < 2; other++) {
    const pair = await pairUp(ada, grace);
    await writeMuch(pair);
    await until('the server has put it in order', () => isCompacted(server, pair), 60_000);
  }
  memoryBefore = memory(server);
  const deaf = await connect();
  await until('it was served', () => deaf.received.length > 0);
  deaf.socket.pause();
  await writeMuch(pairId);
  await until('the partner has it all', () => partner.doc.getText('scratch').length === ROUNDS * MEGABYTE, 60_000);
  deaf.socket.resume();
  expect([closeCodes.fellBehind.code, 1006]).toContain(await deaf.closed);
  before = said(partner);
}, 120_000);

/** More than a reader may fall behind and more than the kernel's buffers take, in frames that are allowed. */
async function writeMuch(pair: string): Promise<void> {
  const writer = await new StockClient(server, pair, { cookie: ada.cookie }).synced();
  const scratch = writer.doc.getText('scratch');
  for (let round = 0; round < ROUNDS; round++) {
    scratch.insert(scratch.length, 'x'.repeat(MEGABYTE));
    await until('it is saved', () => writer.line.acknowledged.length >= round + 2);
  }
  writer.destroy();
}

async function connect(): Promise<RawClient> {
  return new RawClient(server, pairId, { cookie: ada.cookie }).opened();
}

function said({ doc }: StockClient): string {
  return JSON.stringify([doc.getMap('meta'), doc.getMap('topics'), doc.getMap('items'), doc.getText('scratch').length]);
}

/** Who else the partner believes to be here. */
function others(): number[] {
  return [...partner.provider.awareness.getStates().keys()].filter((client) => client !== partner.doc.clientID);
}

function memory({ pid }: Server): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
}
