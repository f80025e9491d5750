import { fieldText } from '@throughline/shared/agenda/fields';
import type { TopicId } from '@throughline/shared/ids';
import { closeCodes } from '@throughline/shared/wire/close-codes';
import { agendaName } from '@throughline/shared/wire/messages';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import * as Y from 'yjs';
import { localCopyName, unsavedDocuments } from './local-copies.ts';
import type { OpenLocalCopy } from './local-copy.ts';
import { memoryCopies } from './memory-copy.ts';
import { forgetOnPage, keepOnPage, pageCopyOf } from './page-copies.ts';
import { sendUnsaved } from './send-unsaved.ts';
import { createStore } from './store.ts';
import type { SyncState } from './sync-state.ts';
import { openPage, polled, read, startTestServer, until, write } from './testing.ts';

const is = (status: SyncState['status']) => (state: SyncState) => state.status === status;

const keepsNothing: OpenLocalCopy = () => ({
  opened: Promise.resolve({ unsaved: [] }),
  kept: createStore(false),
  flush: async () => false,
  keepUnsaved() {},
  markSaved() {},
  close: async () => {},
});

describe('saved', () => {
  test('[KEEP-6] saved is what the server acknowledged, and nothing before it', async () => {
    const server = await startTestServer();
    const page = openPage(server);
    expect(page.sync.get().status).toBe('loading');
    await page.loaded;
    await until(page.sync, is('saved'));
    server.holding = true;
    write(page.doc, 'one');
    expect(page.sync.get()).toMatchObject({ status: 'saving', unsaved: true });
    await until(
      polled(() => read(server.doc)),
      (text) => text === 'one',
    );
    expect(page.sync.get().status).toBe('saving');
    server.release();
    await until(page.sync, is('saved'));
    expect(page.sync.get().unsaved).toBe(false);
  });

  test('[KEEP-6] a connection that breaks before the acknowledgement is never saved; the next one makes it so', async () => {
    const server = await startTestServer();
    const page = openPage(server);
    await until(page.sync, is('saved'));
    const seen: string[] = [];
    server.holding = true;
    write(page.doc, 'held up');
    page.sync.subscribe(() => seen.push(page.sync.get().status));
    await until(
      polled(() => read(server.doc)),
      (text) => text === 'held up',
    );
    await server.stop();
    await until(page.sync, is('offline'));
    expect(page.sync.get()).toMatchObject({ unsaved: true, kept: true });
    expect(seen).not.toContain('saved');
    server.release();
    await server.start();
    await until(page.sync, is('saved'));
  });

  test('saved() waits for what was written before it, not for what is written after', async () => {
    const server = await startTestServer();
    const page = openPage(server);
    await until(page.sync, is('saved'));
    await page.saved();
    write(page.doc, 'before');
    const saved = page.saved();
    await saved;
    expect(read(server.doc)).toBe('before');
  });

  test('[KEEP-5] what is written without a server is on it when it is back', async () => {
    const server = await startTestServer();
    const page = openPage(server);
    await until(page.sync, is('saved'));
    await server.stop();
    await until(page.sync, is('offline'));
    write(page.doc, 'on a plane');
    write(server.doc, 'at home ');
    await server.start();
    await page.saved();
    await until(page.sync, is('saved'));
    expect(read(server.doc)).toContain('on a plane');
    expect(read(page.doc)).toBe(read(server.doc));
    expect(read(page.doc)).toContain('at home');
  });

  test('[KEEP-1] what was sent and not acknowledged goes out again as it was, ahead of everything', async () => {
    const server = await startTestServer();
    const page = openPage(server);
    await until(page.sync, is('saved'));
    server.holding = true;
    const before = server.received.length;
    write(page.doc, 'in flight');
    await until(
      polled(() => server.received.length),
      (count) => count > before,
    );
    const lost = server.received[before];
    const known = server.received.length;
    server.hangUp();
    await until(
      polled(() => server.received.length),
      (count) => count > known,
    );
    expect(server.received[known]).toEqual(lost);
    server.release();
    await until(page.sync, is('saved'));
  });
});

describe('the local copy', () => {
  test('[KEEP-5] opens without a server, remembers that something in it is unsaved, and merges', async () => {
    const server = await startTestServer();
    const openCopy = memoryCopies();
    const first = openPage(server, { openCopy });
    await until(first.sync, is('saved'));
    await server.stop();
    await until(first.sync, is('offline'));
    write(first.doc, 'kept here');
    first.close();

    const second = openPage(server, { openCopy });
    await second.loaded;
    expect(read(second.doc)).toBe('kept here');
    expect(second.sync.get().unsaved).toBe(true);
    await until(second.sync, is('offline'));
    await server.start();
    await second.saved();
    expect(read(server.doc)).toBe('kept here');
    await until(second.sync, is('saved'));
    second.close();

    const third = openPage(server, { openCopy });
    await third.loaded;
    expect(third.sync.get().unsaved).toBe(false);
  });
});

describe.each([
  ['the device', memoryCopies()],
  ['the page', keepsNothing],
])('words whose paragraph was deleted before they were acknowledged, kept by %s', (_where, openCopy) => {
  test('[KEEP-1] go out as they were written from an agenda that is opened again', async () => {
    const server = await startTestServer();
    const first = openPage(server, { openCopy, pairId: 'pair-4' });
    await until(first.sync, is('saved'));
    server.holding = true;
    write(first.doc, 'in flight');
    await until(
      polled(() => read(server.doc)),
      (text) => text === 'in flight',
    );
    fieldText(server.doc, { block: 'topic', id: 'topic-1' as TopicId, name: 'notes' })?.delete(0, 1);
    await until(
      polled(() => read(first.doc)),
      (text) => text === '',
    );
    await server.stop();
    first.close();
    server.release();
    const before = server.received.length;
    await server.start();

    const second = openPage(server, { openCopy, pairId: 'pair-4' });
    await second.loaded;
    await second.saved();
    expect(server.received.slice(before).some((frame) => Buffer.from(frame).includes('in flight'))).toBe(true);
  });
});

test('[KEEP-1] words that nothing kept when the agenda was closed are there when it is opened again on this page', async () => {
  const server = await startTestServer();
  const first = openPage(server, { openCopy: keepsNothing, pairId: 'pair-2' });
  await until(first.sync, is('saved'));
  await server.stop();
  await until(first.sync, is('offline'));
  write(first.doc, 'nowhere else');
  expect(await first.leavingLoses()).toBe(true);
  first.close();

  const second = openPage(server, { openCopy: keepsNothing, pairId: 'pair-2' });
  await second.loaded;
  expect(read(second.doc)).toBe('nowhere else');
  expect(second.sync.get().unsaved).toBe(true);
  expect(await second.leavingLoses()).toBe(true);
  await server.start();
  await second.saved();
  expect(read(server.doc)).toBe('nowhere else');
});

describe('a copy that only the page keeps', () => {
  const name = localCopyName('ada', agendaName('pair-3'));
  const kept = () => {
    const doc = new Y.Doc();
    doc.getMap('meta').set('written', 'nowhere else');
    keepOnPage(name, { document: [Y.encodeStateAsUpdate(doc)], unsaved: [Y.encodeStateAsUpdate(doc)] });
    onTestFinished(() => forgetOnPage(name));
  };

  test('[KEEP-1] stays when the agenda is left before the device has said what it keeps', async () => {
    kept();
    const server = await startTestServer();
    const opened = Promise.withResolvers<{ unsaved: Uint8Array[] }>();
    const hangs: OpenLocalCopy = (...given) => ({ ...keepsNothing(...given), opened: opened.promise });
    const hasty = openPage(server, { openCopy: hangs, pairId: 'pair-3' });
    hasty.close();
    opened.resolve({ unsaved: [] });
    const patient = openPage(server, { openCopy: keepsNothing, pairId: 'pair-3' });
    await patient.loaded;
    expect(patient.doc.getMap('meta').get('written')).toBe('nowhere else');
  });

  test('[KEEP-1] passes on when the agenda in which it is being sent is opened to be seen', async () => {
    kept();
    const server = await startTestServer();
    await server.stop();
    const options = {
      openCopy: keepsNothing,
      pairId: 'pair-3',
      url: server.url,
      user: { id: 'ada', name: '', color: '' },
    };
    const sending = sendUnsaved(options);
    await vi.waitUntil(() => pageCopyOf(name) === null);
    sending.stop();
    // Before anything else happens: the agenda that is opened looks for it once.
    expect(pageCopyOf(name)).not.toBe(null);
    await sending.over;
  });

  test('is none any more when the agenda has it, and signing out does not ask for it', async () => {
    kept();
    const server = await startTestServer();
    const page = openPage(server, { openCopy: keepsNothing, pairId: 'pair-3' });
    await until(page.sync, is('saved'));
    expect(await unsavedDocuments('ada')).toEqual([]);
  });
});

describe('a refusal', () => {
  test.each([
    ['notSignedIn', 'sign-in'],
    ['outdated', 'reload'],
    ['malformed', 'reload'],
    ['notYours', 'stopped'],
    ['ended', 'stopped'],
    ['documentFull', 'stopped'],
  ] as const)('%s: the page says %s, and does not try again', async (reason, status) => {
    const server = await startTestServer();
    const page = openPage(server);
    await until(page.sync, is('saved'));
    server.hangUp(closeCodes[reason].code);
    await until(page.sync, is(status));
    expect(page.sync.get().reason).toBe(reason);
    page.reconnect();
    await until(page.sync, is('saved'));
  });

  test.each(['fellBehind', 'tooManySockets', 'goingAway', 'serverFailure'] as const)(
    '%s: it tries again',
    async (reason) => {
      const server = await startTestServer();
      const page = openPage(server);
      await until(page.sync, is('saved'));
      server.hangUp(closeCodes[reason].code);
      await until(page.sync, is('offline'));
      await until(page.sync, is('saved'));
      expect(page.sync.get().reason).toBeNull();
    },
  );

  test('too many connections: it says so while it tries again, since the person can do something about it', async () => {
    const server = await startTestServer();
    const page = openPage(server);
    await until(page.sync, is('saved'));
    const seen: SyncState[] = [];
    page.sync.subscribe(() => seen.push(page.sync.get()));
    // Refused twice: each attempt is let in before it is closed, and the page does not waver meanwhile.
    server.refusing = closeCodes.tooManySockets.code;
    server.hangUp(server.refusing);
    await until(
      polled(() => server.refused),
      (count) => count > 1,
    );
    expect(seen.map(({ status, reason }) => [status, reason])).toEqual([['offline', 'tooManySockets']]);
    server.refusing = null;
    await until(page.sync, is('saved'));
    expect(page.sync.get().reason).toBeNull();
  });
});

test('what others write waits while it is held, and what is written here does not', async () => {
  const server = await startTestServer();
  const page = openPage(server);
  const other = openPage(server);
  await Promise.all([until(page.sync, is('saved')), until(other.sync, is('saved'))]);
  const release = page.holdIncoming();
  write(other.doc, 'theirs ');
  await other.saved();
  page.awareness.setLocalStateField('field', 'somewhere');
  await until(other.others, (others) => others.some(({ field }) => field === 'somewhere'));
  page.doc.getMap('meta').set('mine', true);
  await page.saved();
  expect([read(page.doc), read(server.doc)]).toEqual(['', 'theirs']);
  release();
  release();
  expect(read(page.doc)).toBe('theirs');
});

test('what was held when the connection broke comes again', async () => {
  const server = await startTestServer();
  const page = openPage(server);
  const other = openPage(server);
  await Promise.all([until(page.sync, is('saved')), until(other.sync, is('saved'))]);
  const release = page.holdIncoming();
  write(other.doc, 'theirs');
  await other.saved();
  server.hangUp();
  await until(page.sync, is('offline'));
  release();
  await until(page.sync, is('saved'));
  expect(read(page.doc)).toBe('theirs');
});
