import { addTopic } from '@throughline/shared/agenda/edits';
import { newTopicId, type UserId } from '@throughline/shared/ids';
import { closeCodes } from '@throughline/shared/wire/close-codes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Person, pairUp } from '../harness/person.ts';
import { RawClient, type RawOptions } from '../harness/raw-client.ts';
import { Server } from '../harness/server.ts';
import { StockClient } from '../harness/stock-client.ts';
import { until } from '../harness/until.ts';

const server = new Server();
let ada: Person;
let grace: Person;
let eve: Person;
let pairId: string;
let evesPairId: string;

beforeAll(async () => {
  await server.start();
  [ada, grace, eve] = await Promise.all([signUp('Ada'), signUp('Grace'), signUp('Eve')]);
  pairId = await pairUp(ada, grace);
  evesPairId = await pairUp(eve, await signUp('Bob'));
});

afterAll(() => server[Symbol.asyncDispose]());

it('[RIGHTS-1] both people of a pair reach its agenda', async () => {
  for (const person of [ada, grace]) {
    const client = await new StockClient(server, pairId, { cookie: person.cookie }).synced();
    expect(client.doc.getMap('meta').get('session')).toBe(1);
    client.destroy();
  }
});

it('[RIGHTS-1] who is not signed in gets nothing', async () => {
  expect(await refusal({})).toEqual({ code: closeCodes.notSignedIn.code, frames: 0 });
  expect(await refusal({ cookie: 'session=made-up' })).toEqual({ code: closeCodes.notSignedIn.code, frames: 0 });
  expect(await refusal({ query: 'token=made-up' })).toEqual({ code: closeCodes.notSignedIn.code, frames: 0 });
});

it('[RIGHTS-1] another pair’s member gets nothing, and what he writes arrives nowhere', async () => {
  const watcher = await new StockClient(server, pairId, { cookie: grace.cookie }).synced();
  const intruder = new StockClient(server, pairId, { cookie: eve.cookie });
  addTopic(intruder.doc, { id: newTopicId(), order: 'a0', author: eve.id as UserId, raisedIn: 1 });
  expect(await refusal({ cookie: eve.cookie })).toEqual({ code: closeCodes.notYours.code, frames: 0 });
  await until('the stock client was refused for good', () => !intruder.provider.shouldConnect);
  expect(intruder.provider.synced).toBe(false);
  expect(watcher.doc.getMap('topics').size).toBe(0);
  for (const client of [watcher, intruder]) client.destroy();
});

it.each(['agenda/no-such-pair', 'agenda/', 'notes/mine', 'agenda', '../agenda'])(
  '[RIGHTS-1] there is no document called %s, not even for its members',
  async (document) => {
    expect(await refusal({ cookie: ada.cookie, document })).toEqual({ code: closeCodes.notYours.code, frames: 0 });
  },
);

it('[RIGHTS-3] a session that is signed out while it is connected is closed within a second', async () => {
  const guest = await signUp('Guest');
  const guestsPair = await pairUp(ada, guest);
  const here = new RawClient(server, guestsPair, { cookie: guest.cookie });
  await until('it was served', () => here.received.length > 0);
  const started = performance.now();
  await guest.signOut();
  expect(await here.closed).toBe(closeCodes.notSignedIn.code);
  expect(performance.now() - started).toBeLessThan(1000);
  expect(await refusal({ cookie: guest.cookie }, guestsPair)).toEqual({
    code: closeCodes.notSignedIn.code,
    frames: 0,
  });
});

it('[RIGHTS-3] a token reaches the agenda until it is revoked, and its sockets close within a second', async () => {
  const { id, token } = await ada.ask<{ id: string; token: string }>('POST', '/api/tokens', { name: 'script' });
  const client = await new StockClient(server, pairId, { token }).synced();
  const raw = await new RawClient(server, pairId, { query: `token=${token}` }).opened();
  client.destroy();
  const started = performance.now();
  await ada.ask('DELETE', `/api/tokens/${id}`);
  expect(await raw.closed).toBe(closeCodes.notSignedIn.code);
  expect(performance.now() - started).toBeLessThan(1000);
  expect(await refusal({ query: `token=${token}` })).toEqual({ code: closeCodes.notSignedIn.code, frames: 0 });
});

it('[RIGHTS-3] somebody else’s sign-out closes nobody else’s socket', async () => {
  const visitor = await signUp('Visitor');
  const here = await new StockClient(server, pairId, { cookie: ada.cookie }).synced();
  await visitor.signOut();
  addTopic(here.doc, { id: newTopicId(), order: 'a1', author: ada.id as UserId, raisedIn: 1 });
  await until('the edit is acknowledged', () => here.line.acknowledged.length >= 2);
  expect(here.provider.wsconnected).toBe(true);
  here.destroy();
});

it('[RIGHTS-2] a page of another origin gets nothing, though the browser sends the cookie', async () => {
  for (const origin of ['https://evil.example', 'null', server.url.replace(/\d+$/, '1')]) {
    const { code, frames } = await refusal({ cookie: ada.cookie, origin });
    expect({ origin, code, frames }).toEqual({ origin, code: closeCodes.foreignOrigin.code, frames: 0 });
  }
});

it('[RIGHTS-2] our own origin is served, by either name of this machine', async () => {
  for (const origin of [server.url, server.url.replace('127.0.0.1', 'localhost')]) {
    const client = await new StockClient(server, pairId, { cookie: ada.cookie, origin }).synced();
    client.destroy();
  }
});

it('[RIGHTS-4] a client that speaks too old a schema is asked to reload before it gets anything', async () => {
  const old = await refusal({ cookie: ada.cookie, query: 'schema=0' });
  expect(old).toEqual({ code: closeCodes.outdated.code, frames: 0 });
});

it('[RIGHTS-6] over HTTP, another pair’s things are not found', async () => {
  const item = { text: 'Keep this between us' };
  const { id } = await ada.ask<{ id: string }>('POST', `/api/pairs/${pairId}/action-items`, item);
  const attempts: [string, string, unknown?][] = [
    ['GET', `/api/pairs/${pairId}`],
    ['PATCH', `/api/pairs/${pairId}`, { scheduledFor: null }],
    ['POST', `/api/pairs/${pairId}/invite`, {}],
    ['GET', `/api/pairs/${pairId}/sessions`],
    ['GET', `/api/pairs/${pairId}/sessions/1`],
    ['POST', `/api/pairs/${pairId}/wrap-up`, { session: 1 }],
    ['POST', `/api/pairs/${pairId}/action-items`, item],
    ['PATCH', `/api/action-items/${id}`, { state: 'done' }],
  ];
  for (const [method, path, body] of attempts) {
    const { status } = await eve.call(method, path, body);
    expect({ method, path, status }).toEqual({ method, path, status: 404 });
  }
  const lists = [await eve.call('GET', '/api/pairs'), await eve.call('GET', '/api/follow-ups')];
  const said = JSON.stringify(lists);
  expect(said).toContain(evesPairId);
  expect(said).not.toContain(pairId);
});

function signUp(name: string): Promise<Person> {
  return Person.signUp(server, name);
}

async function refusal(options: RawOptions, pair = pairId): Promise<{ code: number; frames: number }> {
  const client = new RawClient(server, pair, options);
  return { code: await client.closed, frames: client.received.length };
}
