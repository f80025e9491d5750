import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openIndexedDbCopy } from './indexeddb-copy.ts';
import { unsavedCopies } from './local-copies.ts';
import { sendUnsaved } from './send-unsaved.ts';
import { openPage, read, startTestServer, until, write } from './testing.ts';

test('[KEEP-5] what was written offline into an agenda that was left is sent, and nobody is seen there', async () => {
  const server = await startTestServer();
  const user = { id: 'ada', name: 'Ada', color: '#4433aa' };
  const page = openPage(server, { openCopy: openIndexedDbCopy });
  await until(page.sync, (state) => state.status === 'saved');
  await server.stop();
  await until(page.sync, (state) => state.status === 'offline');
  write(page.doc, 'before I left');
  page.close();
  await server.start();

  expect(await unsavedCopies(user.id)).toEqual(['agenda/pair-1']);
  await sendUnsaved({ user, url: server.url, isOpen: () => true });
  expect(read(server.doc)).toBe('');
  await sendUnsaved({ user, url: server.url, isOpen: () => false });
  expect(read(server.doc)).toBe('before I left');
  expect(await unsavedCopies(user.id), 'it is not only here any more').toEqual([]);
  expect(server.presences).toEqual([page.doc.clientID]);
});
