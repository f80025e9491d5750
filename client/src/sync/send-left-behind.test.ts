import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { openIndexedDbCopy } from './indexeddb-copy.ts';
import { unsavedCopies } from './local-copies.ts';
import { sendLeftBehind } from './send-left-behind.ts';
import { openPage, polled, read, startTestServer, type TestServer, until, write } from './testing.ts';

const user = { id: 'ada', name: 'Ada', color: '#4433aa' };
const NOWHERE = 'ws://127.0.0.1:9/sync';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  onTestFinished(() => void vi.unstubAllGlobals());
});

const reaches = (server: TestServer, words: string) =>
  until(
    polled(() => read(server.doc)),
    (text) => text.includes(words),
  );

async function nothingUnsaved(): Promise<void> {
  await vi.waitUntil(async () => (await unsavedCopies(user.id)).length === 0, { timeout: 5000 });
}

test('[KEEP-5] what was written into an agenda that was left is sent when the server is back, and nobody is seen there', async () => {
  const server = await startTestServer();
  onTestFinished(sendLeftBehind({ user, url: server.url }));
  const page = openPage(server, { openCopy: openIndexedDbCopy });
  await until(page.sync, (state) => state.status === 'saved');
  await server.stop();
  await until(page.sync, (state) => state.status === 'offline');
  write(page.doc, 'before I left');
  page.close();
  await server.start();
  await reaches(server, 'before I left');
  await nothingUnsaved();
  expect(server.presences).toEqual([page.doc.clientID]);
});

test('[KEEP-5] an agenda that is open sends by itself, and is looked after from when it is left', async () => {
  const server = await startTestServer();
  const seen = openPage(server, { openCopy: openIndexedDbCopy });
  await until(seen.sync, (state) => state.status === 'saved');
  seen.close();
  const open = openPage(server, { openCopy: openIndexedDbCopy, url: NOWHERE });
  await open.loaded;
  write(open.doc, 'still open');
  await vi.waitUntil(async () => (await unsavedCopies(user.id)).length > 0);
  const left = openPage(server, { openCopy: openIndexedDbCopy, url: NOWHERE, pairId: 'pair-2' });
  await until(left.sync, (state) => state.status === 'offline');
  left.doc.getMap('meta').set('written', 'left');
  left.close();

  onTestFinished(sendLeftBehind({ user, url: server.url }));
  await until(
    polled(() => server.doc.getMap('meta').get('written')),
    (words) => words === 'left',
  );
  expect(await unsavedCopies(user.id)).toContain('agenda/pair-1');
  expect(read(server.doc)).toBe('');
  open.close();
  await reaches(server, 'still open');
  await nothingUnsaved();
});
