import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { openCopyDatabase, readCopy } from './copy-database.ts';
import { openIndexedDbCopy } from './indexeddb-copy.ts';
import { localCopyName, removeLocalCopies, unsavedCopies, unsavedDocuments } from './local-copies.ts';
import type { LocalCopy } from './local-copy.ts';
import { keepOnPage, pageCopyOf } from './page-copies.ts';
import { createStore, type Store } from './store.ts';
import { until } from './testing.ts';

const name = localCopyName('ada', 'agenda/pair-1');
const opened: LocalCopy[] = [];

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((copy) => copy.close()));
  vi.unstubAllGlobals();
});

function openCopy(doc = new Y.Doc(), of = name) {
  const copy = openIndexedDbCopy(of, doc);
  opened.push(copy);
  const text = doc.getText('text');
  return { doc, copy, write: (words: string) => text.insert(text.length, words), read: () => text.toString() };
}

describe('the copy', () => {
  test('[KEEP-5] holds what was written when flush says so', async () => {
    const first = openCopy();
    await first.copy.opened;
    first.write('kept');
    expect(await first.copy.flush()).toBe(true);
    const second = openCopy();
    const local: boolean[] = [];
    second.doc.on('afterTransaction', (transaction) => local.push(transaction.local));
    expect(await second.copy.opened).toEqual({ unsaved: [expect.any(Uint8Array)] });
    expect(second.read()).toBe('kept');
    expect(local, 'what the copy brings is no edit of this page').not.toContain(true);
  });

  test('holds what was written before it was open', async () => {
    const first = openCopy();
    first.write('early');
    await first.copy.opened;
    expect(await first.copy.flush()).toBe(true);
    expect(await unsavedCopies('ada')).toEqual(['agenda/pair-1']);
    const second = openCopy();
    await second.copy.opened;
    expect(second.read()).toBe('early');
  });

  test('holds what was written before it was open, and closed before that, too', async () => {
    const first = openCopy();
    await first.copy.opened;
    for (let count = 0; count < 60; count++) first.write('x');
    await first.copy.close();
    const hasty = openCopy();
    hasty.write('early');
    await hasty.copy.close();
    const third = openCopy();
    await third.copy.opened;
    expect(third.read().replaceAll('x', '')).toBe('early');
    expect(third.read()).toHaveLength(65);
  });

  test('[KEEP-6] says that nothing is kept where the browser has no storage', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const page = openCopy();
    expect(await page.copy.opened).toEqual({ unsaved: [] });
    expect(page.copy.kept.get()).toBe(false);
    page.write('nowhere');
    expect(await page.copy.flush()).toBe(false);
    expect(await unsavedCopies('ada')).toEqual([]);
  });

  test('[KEEP-6] says so too when the storage refuses a write, and the document goes on', async () => {
    const page = openCopy();
    await page.copy.opened;
    const updates: unknown[] = [];
    page.doc.on('update', (update) => updates.push(update));
    const add = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value) {
      queueMicrotask(() => this.transaction.abort());
      return add.call(this, value);
    });
    page.write('full');
    await until(page.copy.kept, (kept) => !kept);
    vi.restoreAllMocks();
    expect(await page.copy.flush()).toBe(false);
    page.write(' disk');
    expect(page.read()).toBe('full disk');
    expect(updates).toHaveLength(2);
  });

  test('[KEEP-1] keeps unsaved words as they were written, also when their paragraph is deleted and the copy is compacted', async () => {
    const first = openCopy();
    await first.copy.opened;
    const paragraph = new Y.XmlText();
    first.doc.getXmlFragment('notes').push([paragraph]);
    first.copy.markSaved();
    paragraph.insert(0, 'hers');
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(first.doc));
    other.getXmlFragment('notes').delete(0, 1);
    Y.applyUpdate(first.doc, Y.encodeStateAsUpdate(other));
    for (let count = 0; count < 600; count++) Y.applyUpdate(first.doc, anotherUpdate());
    await first.copy.close();

    const second = openCopy();
    const { unsaved } = await second.copy.opened;
    expect(unsaved.map(wordsIn)).toEqual(['hers']);
    second.copy.markSaved();
    await second.copy.close();
    expect((await openCopy().copy.opened).unsaved).toEqual([]);
  });

  test('stays as it is where there is no room to compact it', async () => {
    const first = openCopy();
    await first.copy.opened;
    for (let count = 0; count < 60; count++) first.write('x');
    await first.copy.close();
    const add = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value) {
      queueMicrotask(() => this.transaction.abort());
      return add.call(this, value);
    });
    const full = openCopy();
    await full.copy.opened;
    await until(full.copy.kept, (kept) => !kept);
    vi.restoreAllMocks();
    await full.copy.close();
    const third = openCopy();
    await third.copy.opened;
    expect(third.read()).toHaveLength(60);
  });

  test('stays small: many updates become one, and another page loses none of its own', async () => {
    const page = openCopy();
    const other = openCopy();
    await Promise.all([page.copy.opened, other.copy.opened]);
    other.write('other ');
    await other.copy.flush();
    for (let count = 0; count < 600; count++) page.write('x');
    await page.copy.flush();
    for (let count = 0; count < 600; count++) page.write('x');
    await page.copy.flush();
    const db = await openCopyDatabase(name);
    const { updates } = await readCopy(db);
    db.close();
    expect(updates.length).toBeLessThan(700);
    const third = openCopy();
    await third.copy.opened;
    expect(third.read().replaceAll('x', '')).toBe('other ');
    expect(third.read()).toHaveLength(1206);
  });
});

describe('what is unsaved', () => {
  test('is marked by an edit, and no longer when the server has it', async () => {
    const page = openCopy();
    await page.copy.opened;
    expect(await unsavedCopies('ada')).toEqual([]);
    page.write('one');
    await page.copy.flush();
    expect(await unsavedCopies('ada')).toEqual(['agenda/pair-1']);
    page.copy.markSaved();
    await page.copy.close();
    expect(await unsavedCopies('ada')).toEqual([]);
  });

  test('is not marked by what others write', async () => {
    const page = openCopy();
    await page.copy.opened;
    page.write('one');
    page.copy.markSaved();
    await until(await unsaved(), (names) => names.length === 0);
    const grace = new Y.Doc();
    grace.getText('text').insert(0, 'hers');
    Y.applyUpdate(page.doc, Y.encodeStateAsUpdate(grace));
    await page.copy.flush();
    expect(await unsavedCopies('ada')).toEqual([]);
  });

  test('stays marked when something was written after the server had the rest', async () => {
    const page = openCopy();
    await page.copy.opened;
    page.write('one');
    page.copy.markSaved();
    page.write('two');
    await page.copy.close();
    expect(await unsavedCopies('ada')).toEqual(['agenda/pair-1']);
  });

  test('is cleared by the page that took it over from one that is gone', async () => {
    const gone = openCopy();
    await gone.copy.opened;
    gone.write('left behind');
    await gone.copy.close();
    const page = openCopy();
    expect(await page.copy.opened).toEqual({ unsaved: [expect.any(Uint8Array)] });
    page.copy.markSaved();
    await page.copy.close();
    expect(await unsavedCopies('ada')).toEqual([]);
  });

  test('is not cleared by another page that has not got it', async () => {
    const offline = openCopy();
    await offline.copy.opened;
    offline.write('one');
    await offline.copy.flush();
    const online = openCopy();
    await online.copy.opened;
    offline.write('two');
    await offline.copy.flush();
    online.copy.markSaved();
    await online.copy.close();
    expect(await unsavedCopies('ada')).toEqual(['agenda/pair-1']);
  });

  test('is also a copy that cannot be read, and the others are told apart from it', async () => {
    const saved = openCopy(new Y.Doc(), localCopyName('ada', 'agenda/pair-2'));
    await saved.copy.opened;
    const later = await openedByALaterVersion(name);
    expect(await unsavedCopies('ada')).toEqual(['agenda/pair-1']);
    later.close();
  });

  test("is one's own: another person's copies are not looked at", async () => {
    const page = openCopy(new Y.Doc(), localCopyName('grace', 'agenda/pair-1'));
    await page.copy.opened;
    page.write('hers');
    await page.copy.flush();
    expect(await unsavedCopies('ada')).toEqual([]);
    expect(await unsavedCopies('grace')).toEqual(['agenda/pair-1']);
  });
});

test('signing out removes the copies of one person, also under a page that is still open', async () => {
  const other = openCopy(new Y.Doc(), localCopyName('grace', 'agenda/pair-1'));
  const page = openCopy();
  await Promise.all([page.copy.opened, other.copy.opened]);
  page.write('one');
  await page.copy.flush();
  await removeLocalCopies('ada');
  const names = (await indexedDB.databases()).map((database) => database.name);
  expect(names).toEqual([localCopyName('grace', 'agenda/pair-1')]);
  await until(page.copy.kept, (kept) => !kept);
  page.write(' more');
  expect(page.read()).toBe('one more');
});

test('signing out asks about what is kept on the page only, and takes it away', async () => {
  const name = localCopyName('ada', 'agenda/pair-2');
  keepOnPage(name, { document: [new Uint8Array([0, 0])], unsaved: [new Uint8Array([0, 0])] });
  keepOnPage(localCopyName('grace', 'agenda/pair-2'), {
    document: [new Uint8Array([0, 0])],
    unsaved: [new Uint8Array([0, 0])],
  });
  expect(await unsavedDocuments('ada')).toEqual(['agenda/pair-2']);
  await removeLocalCopies('ada');
  expect(pageCopyOf(name)).toBeNull();
  expect(await unsavedDocuments('grace')).toEqual(['agenda/pair-2']);
});

function anotherUpdate(): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('text').insert(0, 'x');
  return Y.encodeStateAsUpdate(doc);
}

function wordsIn(update: Uint8Array): string {
  const { structs } = Y.decodeUpdate(update);
  const words = structs.map((struct) =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : '',
  );
  return words.join('');
}

function openedByALaterVersion(of: string): Promise<IDBDatabase> {
  const request = indexedDB.open(of, 3);
  return new Promise((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
}

/** Asked again and again, since nobody tells when a mark is taken away. */
async function unsaved(): Promise<Store<string[]>> {
  const store = createStore(await unsavedCopies('ada'));
  const look = async () => store.set(await unsavedCopies('ada'));
  return {
    get: store.get,
    subscribe(listener) {
      const timer = setInterval(() => void look().then(listener), 20);
      return () => clearInterval(timer);
    },
  };
}
