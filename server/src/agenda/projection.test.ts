import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addItem, addTopic } from '@throughline/shared/agenda/edits';
import { newItemId, newTopicId, type UserId } from '@throughline/shared/ids';
import { agendaName } from '@throughline/shared/wire/messages';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createPair } from '../accounts/create-pair.ts';
import { writeActionItems } from '../store/action-items.ts';
import { openDatabase } from '../store/database.ts';
import { createSqliteUpdateLog } from '../store/sqlite-update-log.ts';
import { systemWallClock } from '../wall-clock.ts';
import { createWorkPool } from '../work/work-pool.ts';
import { createProjection } from './projection.ts';

const ada = { id: 'ada', name: 'Ada', email: 'ada@example.com' };

describe('The projection of action items', () => {
  let folder = '';
  let store: Awaited<ReturnType<typeof openStore>>;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'throughline-'));
    store = await openStore(path.join(folder, 'test.db'));
  });
  afterEach(async () => {
    await store.projection.close();
    await store.log.close();
    await store.work.close();
    await store.db.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  const texts = async () =>
    (await store.db.selectFrom('action_items').select('text').orderBy('position').execute()).map((row) => row.text);

  it('is there for whoever waits for it, once', async () => {
    const { projection, log } = store;
    const name = agendaName(await store.pair());
    await log.append(name, promise('One'));
    await log.append(name, promise('Two'));
    expect(await projection.settle([name])).toBe(true);
    expect((await texts()).sort()).toEqual(['One', 'Two']);
    expect(await projection.settle([name])).toBe(false);
  });

  it('catches up at the start with what was appended before', async () => {
    const { projection, log } = store;
    const names = [agendaName(await store.pair()), agendaName(await store.pair())];
    for (const name of names) await log.append(name, promise('One'));
    await projection.catchUpAll();
    await vi.waitUntil(async () => (await texts()).length === 2, 10_000);
  });

  it('never goes back to an older state', async () => {
    const { projection, log, db } = store;
    const pairId = await store.pair();
    const name = agendaName(pairId);
    await log.append(name, promise('New'));
    const { head } = await log.load(name);
    await projection.settle([name]);
    await db.transaction().execute((trx) => writeActionItems(trx, { pairId, name, head: head - 1, items: [] }));
    expect(await texts()).toEqual(['New']);
  });

  it('writes down what was found in a document that went quiet, without reading it again', async () => {
    const { projection, log, loaded, db } = store;
    const [first, second] = [agendaName(await store.pair()), agendaName(await store.pair())];
    for (const name of [first, second]) await log.append(name, promise('One'));
    await projection.settle([first]);
    const items = await db.selectFrom('action_items').selectAll().execute();
    projection.note(second, { head: 2, items: items.map(({ pairId: _pair, position: _at, ...item }) => item) });
    await vi.waitUntil(async () => (await texts()).length === 2, 10_000);
    expect(loaded).toEqual([first]);
    projection.note(first, { head: 1, items: [] });
    await projection.settle([first, second]);
    expect(await texts()).toEqual(['One', 'One']);
  });

  it('goes on with the others when one document cannot be read', async () => {
    const { projection, log, reported } = store;
    const [broken, fine] = [agendaName(await store.pair()), agendaName(await store.pair())];
    await log.append(broken, new Uint8Array([1, 2, 3]));
    await log.append(fine, promise('One'));
    await projection.settle([broken, fine]);
    expect(await texts()).toEqual(['One']);
    expect(reported).toHaveLength(1);
  });

  it('does not let whoever asks wait behind all that nobody waits for', async () => {
    const { projection, log, loaded } = store;
    const names: string[] = [];
    for (let count = 0; count < 6; count++) names.push(agendaName(await store.pair()));
    for (const name of names) await log.append(name, promise(name));
    const asked = names.pop() ?? '';
    await projection.catchUpAll();
    await projection.settle([asked]);
    await projection.settle(names);
    expect(loaded).toContain(asked);
    expect(loaded.indexOf(asked)).toBeLessThan(loaded.indexOf(names.at(-1) ?? ''));
  });

  it('writes nothing where only notes were typed, and does not look again', async () => {
    const { projection, log, db } = store;
    const name = agendaName(await store.pair());
    await log.append(name, promise('One'));
    await projection.settle([name]);
    const projected = () => db.selectFrom('documents').select('projected').executeTakeFirstOrThrow();
    const before = await projected();
    await log.append(name, topic('A topic'));
    expect(await projection.settle([name])).toBe(true);
    expect(await projected()).toEqual(before);
    expect(await projection.settle([name])).toBe(false);
    await log.append(name, promise('Two'));
    await projection.settle([name]);
    expect((await texts()).sort()).toEqual(['One', 'Two']);
  });

  it('writes what it found before where somebody else has written in between', async () => {
    const { projection, log, db } = store;
    const pairId = await store.pair();
    const name = agendaName(pairId);
    await log.append(name, promise('One'));
    await projection.settle([name]);
    const head = (await log.append(name, topic('A topic'))) ?? 0;
    await db.transaction().execute((trx) => writeActionItems(trx, { pairId, name, head, items: [] }));
    await log.append(name, topic('Another'));
    await projection.settle([name]);
    expect(await texts()).toEqual(['One']);
  });

  it('leaves out what says nothing', async () => {
    const name = agendaName(await store.pair());
    await store.log.append(name, promise(''));
    await store.projection.settle([name]);
    expect(await texts()).toEqual([]);
  });
});

async function openStore(file: string) {
  const db = await openDatabase(file);
  const work = createWorkPool();
  const log = createSqliteUpdateLog({ path: file, db, merge: (parts) => work.run('merge', { parts }) });
  const reported: unknown[] = [];
  /** The documents that were read, in order. */
  const loaded: string[] = [];
  const load = (name: string) => {
    loaded.push(name);
    return log.load(name);
  };
  const projection = createProjection({
    db,
    log: { load },
    work,
    report: (error) => reported.push(error),
  });
  await db
    .insertInto('people')
    .values({ ...ada, emailVerified: 0, timeZone: 'UTC', createdAt: '', updatedAt: '' })
    .execute();
  const pair = () =>
    createPair({ db, log, now: systemWallClock }, ada, { role: 'manager', partnerEmail: 'grace@example.com' });
  return { db, work, log, projection, pair, reported, loaded };
}

/** What a client sends that adds one promise. */
function promise(text: string): Uint8Array {
  const doc = new Y.Doc();
  addItem(doc, { id: newItemId(), place: { topic: null, order: 'a1' }, author: ada.id as UserId, raisedIn: 1, text });
  return Y.encodeStateAsUpdate(doc);
}

/** And one that adds a topic. */
function topic(title: string): Uint8Array {
  const doc = new Y.Doc();
  addTopic(doc, { id: newTopicId(), order: 'a1', author: ada.id as UserId, raisedIn: 1, title });
  return Y.encodeStateAsUpdate(doc);
}
