import { afterEach, beforeEach, expect, it } from 'vitest';
import { holdCommits } from '../harness/hold-commits.ts';
import { Person, pairUp } from '../harness/person.ts';
import { rebuildFromLog } from '../harness/rebuild-from-log.ts';
import { Server } from '../harness/server.ts';
import { StockClient } from '../harness/stock-client.ts';
import { until } from '../harness/until.ts';

let server: Server;
let pairId: string;
let writer: StockClient;
let reader: StockClient;

beforeEach(async () => {
  server = await new Server().start();
  const [ada, grace] = [await Person.signUp(server, 'Ada'), await Person.signUp(server, 'Grace')];
  pairId = await pairUp(ada, grace);
  writer = await new StockClient(server, pairId, { cookie: ada.cookie }).synced();
  reader = await new StockClient(server, pairId, { cookie: grace.cookie }).synced();
  await until('both have said what they had', () => writer.line.acknowledged.length > 0);
});

afterEach(async () => {
  for (const client of [writer, reader]) client.destroy();
  await server[Symbol.asyncDispose]();
});

it('[LOG-1] while a commit is held up, nothing of it is relayed and nothing acknowledged', async () => {
  const acknowledged = writer.line.acknowledged.length;
  const release = holdCommits(server);
  write('words');
  await everythingElseArrives();
  expect(reader.doc.getText('scratch').toString()).toBe('');
  expect(writer.line.acknowledged.length).toBe(acknowledged);

  release();
  await until('it is relayed', () => reader.doc.getText('scratch').toString() === 'words');
  await until('it is acknowledged', () => writer.line.acknowledged.length === acknowledged + 1);
});

it('[LOG-1] when the server is killed then, nobody was told anything that is not so', async () => {
  const acknowledged = writer.line.acknowledged.length;
  const release = holdCommits(server);
  write('words');
  await everythingElseArrives();
  writer.provider.shouldConnect = false;
  await server.kill();
  release();
  expect(rebuildFromLog(server, pairId).getText('scratch').toString()).toBe('');
  expect(reader.doc.getText('scratch').toString()).toBe('');
  expect(writer.line.acknowledged.length).toBe(acknowledged);

  await server.start();
  writer.provider.connect();
  await until('its writer brings it again', () => reader.doc.getText('scratch').toString() === 'words');
});

it('while a commit is held up, the server goes on with everything else', async () => {
  const release = holdCommits(server);
  write('words');
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  await everythingElseArrives();
  release();
  await until('the words are saved', () => writer.line.unacknowledged() === 0);
});

function write(words: string): void {
  writer.doc.getText('scratch').insert(0, words);
}

/** Presence takes the same way and waits for no disk: when it is there, what was sent before it could have been. */
async function everythingElseArrives(): Promise<void> {
  writer.provider.awareness.setLocalStateField('user', { name: 'Ada' });
  await until('the reader sees the writer', () => reader.provider.awareness.getStates().has(writer.doc.clientID));
}
