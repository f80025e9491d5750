// @vitest-environment jsdom
import { closeCodes } from '@throughline/shared/wire/close-codes';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { type Connection, connect } from './connection.ts';
import { createEditLedger } from './edit-ledger.ts';
import { keepAlive } from './keep-alive.ts';
import { polled, startTestServer, type TestServer, until } from './testing.ts';

const patience = { answerMs: 100, connectMs: 200, lookEveryMs: 10 };

function openConnection(server: TestServer, late = () => false): Connection {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const connection = connect({
    pairId: 'pair-1',
    url: server.url,
    doc,
    awareness,
    ledger: createEditLedger(),
    Socket: NodeSocket as unknown as typeof WebSocket,
    onChange: () => {},
  });
  const stop = keepAlive(connection, awareness, late, patience);
  onTestFinished(() => {
    stop();
    connection.close();
    doc.destroy();
  });
  connection.open();
  return connection;
}

const synced = (connection: Connection) =>
  until(
    polled(() => connection.provider.synced),
    (now) => now,
  );

test('a connection that died is noticed when the page is looked at again, and made anew', async () => {
  const server = await startTestServer();
  const connection = openConnection(server);
  await synced(connection);
  const dead = connection.provider.ws;
  server.mute = true;
  document.dispatchEvent(new Event('visibilitychange'));
  await until(
    polled(() => connection.provider.ws),
    (now) => now !== dead,
  );
  server.mute = false;
  await synced(connection);
});

test('one that lives is left alone', async () => {
  const server = await startTestServer();
  const connection = openConnection(server, () => true);
  await synced(connection);
  const { ws } = connection.provider;
  window.dispatchEvent(new Event('online'));
  const later = Date.now() + 3 * patience.answerMs;
  await until(polled(Date.now), (now) => now > later);
  expect(connection.provider.ws).toBe(ws);
});

test('a late acknowledgement is a reason to ask', async () => {
  const server = await startTestServer();
  const connection = openConnection(server, () => true);
  await synced(connection);
  const dead = connection.provider.ws;
  server.mute = true;
  await until(
    polled(() => connection.provider.ws),
    (now) => now !== dead,
  );
});

test('the network is back: it connects at once, whatever the backoff says', async () => {
  const server = await startTestServer();
  const connection = openConnection(server);
  await synced(connection);
  await server.stop();
  await until(
    polled(() => connection.provider.wsUnsuccessfulReconnects),
    (count) => count >= 5,
  );
  await server.start();
  const before = Date.now();
  window.dispatchEvent(new Event('online'));
  await synced(connection);
  expect(Date.now() - before).toBeLessThan(1500);
});

test('signed out, it tries again when the page is looked at again: one may have signed in elsewhere', async () => {
  const server = await startTestServer();
  const connection = openConnection(server);
  await synced(connection);
  server.hangUp(closeCodes.notSignedIn.code);
  await until(
    polled(() => connection.link().is),
    (is) => is === 'refused',
  );
  document.dispatchEvent(new Event('visibilitychange'));
  await synced(connection);
});
