import type { CloseReason } from '@throughline/shared/wire/close-codes';
import { syncType } from '@throughline/shared/wire/messages';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { breakCommits } from '../testing/break-commits.ts';
import { runRelay } from '../testing/run-relay.ts';
import { until } from '../testing/until.ts';

function typed(text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('words').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
}

it('[LOG-6] a commit that fails closes those who sent, acknowledges nothing, and the next one works', async () => {
  await using server = await runRelay();
  using ada = await server.socket('ada');
  using bob = await server.socket('bob');
  const repair = breakCommits(server.file);
  ada.sendUpdate(typed('one'));
  ada.sendUpdate(typed('two'));
  expect(await ada.closedWith()).toBe(1011);
  expect(ada.acknowledged).toBe(0);
  repair();
  bob.sendUpdate(typed('three'));
  await until('Bob is served', () => bob.acknowledged === 1);
  expect(bob.heard(syncType.update)).toEqual([]);
  expect((await server.served()).getText('words').toString()).toBe('three');
});

it('[RIGHTS-3] rights are asked for again, at once and now and then', async () => {
  let answer: 'ok' | CloseReason = 'ok';
  await using server = await runRelay({ limits: { recheckMs: 30 }, checkAccess: async () => answer });
  using ada = await server.socket('ada');
  ada.sendUpdate(typed('x'));
  await until('she is served', () => ada.acknowledged === 1);
  answer = 'notSignedIn';
  expect(await ada.closedWith()).toBe(4401);
  using again = await server.socket('ada');
  expect(await again.closedWith()).toBe(4401);
});

it('[RIGHTS-3] a check that fails for our reasons closes nobody', async () => {
  const checkAccess = async () => {
    throw new Error('the database is away');
  };
  await using server = await runRelay({ limits: { recheckMs: 20 }, checkAccess });
  using ada = await server.socket('ada');
  await until('it was tried', () => server.errors.length > 2);
  ada.sendUpdate(typed('x'));
  await until('she is served', () => ada.acknowledged === 1);
});

it('[RELAY-1] a connection on which nobody speaks is kept alive, one on which nobody is there is not kept', async () => {
  await using server = await runRelay({ limits: { keepAliveMs: 60 } });
  using ada = await server.socket('ada');
  using gone = await server.socket('gone');
  gone.ws.pause();
  await until('she hears something now and then', () => ada.frames.filter((frame) => frame[0] === 1).length > 4);
  expect(ada.code).toBeNull();
  gone.ws.resume();
  expect(await gone.closedWith()).toBe(1006);
});

it('[RELAY-1] what a client sent before it left is stored', async () => {
  await using server = await runRelay();
  using ada = await server.socket('ada');
  const doc = await server.served();
  doc.getText('words').insert(0, 'last words');
  ada.sendStep2(Y.encodeStateAsUpdate(doc));
  ada.sendUpdate(typed('!'));
  ada.ws.close();
  await until('it is there', async () => (await server.served()).getText('words').length === 11);
});

it('[RELAY-1] a server that ends says so, and takes nobody in', async () => {
  await using server = await runRelay();
  using ada = await server.socket('ada');
  await server.relay.close();
  expect(await ada.closedWith()).toBe(1001);
  using late = await server.socket('late');
  expect(await late.closedWith()).toBe(1001);
});
