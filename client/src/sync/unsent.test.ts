import 'fake-indexeddb/auto';
import { seedAgenda } from '@throughline/shared/agenda/agenda-doc';
import { addTopic } from '@throughline/shared/agenda/edits';
import { recordSession } from '@throughline/shared/agenda/record';
import type { TopicId, UserId } from '@throughline/shared/ids';
import { agendaName } from '@throughline/shared/wire/messages';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { openIndexedDbCopy } from './indexeddb-copy.ts';
import { localCopyName, unsavedCopies } from './local-copies.ts';
import { keepOnPage, pageCopyOf } from './page-copies.ts';
import { readUnsent } from './unsent.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Ada's device, with a topic that was never acknowledged; the record before it and with it, as it comes over HTTP. */
async function writtenOnTheDevice() {
  const doc = new Y.Doc();
  const copy = openIndexedDbCopy(localCopyName('ada', agendaName('pair-1')), doc);
  await copy.opened;
  seedAgenda(doc);
  const before = recordSession(doc, 1);
  addTopic(doc, { id: 'hiring' as TopicId, order: 'a0', author: 'ada' as UserId, raisedIn: 1, title: 'Hiring' });
  await copy.flush();
  await copy.close();
  const { session, ...rest } = recordSession(doc, 1);
  return { before, withIt: { ...rest, session } };
}

describe('words of a 1:1 that has ended', () => {
  test('[END-3] that the server does not have are shown as they are here, and stay', async () => {
    const { before, withIt } = await writtenOnTheDevice();
    for (const _look of ['first', 'second']) {
      expect(await readUnsent('ada', 'pair-1', before)).toEqual({ agenda: withIt, kept: true });
    }
    expect(await unsavedCopies('ada')).toEqual(['agenda/pair-1']);
  });

  test('that arrived, though nobody acknowledged them, are no trouble, now or on signing out', async () => {
    const { withIt } = await writtenOnTheDevice();
    expect(await readUnsent('ada', 'pair-1', withIt)).toBe(null);
    expect(await unsavedCopies('ada')).toEqual([]);
  });

  test('that only the page kept, and that arrived, are forgotten: nothing is asked before leaving', async () => {
    const doc = new Y.Doc();
    seedAgenda(doc);
    const name = localCopyName('ada', agendaName('pair-1'));
    keepOnPage(name, { document: [Y.encodeStateAsUpdate(doc)], unsaved: [Y.encodeStateAsUpdate(doc)] });
    expect(await readUnsent('ada', 'pair-1', JSON.parse(JSON.stringify(recordSession(doc, 1))))).toBe(null);
    expect(pageCopyOf(name)).toBe(null);
  });

  test('are nobody else’s, and a device without them keeps no copy', async () => {
    const { before } = await writtenOnTheDevice();
    expect(await readUnsent('grace', 'pair-1', before)).toBe(null);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([localCopyName('ada', 'agenda/pair-1')]);
  });
});
