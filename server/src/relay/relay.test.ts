import { syncType } from '@throughline/shared/wire/messages';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DOCUMENT, type RunningRelay, runRelay } from '../testing/run-relay.ts';
import { until } from '../testing/until.ts';

let server: RunningRelay;
beforeEach(async () => {
  server = await runRelay();
});
afterEach(() => server[Symbol.asyncDispose]());

const words = (doc: Y.Doc) => doc.getText('words').toString();

function typed(text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('words').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
}

describe('stock clients', () => {
  it('[RELAY-1] share a document, and a third finds it all', async () => {
    using ada = server.client('ada');
    using bob = server.client('bob');
    await Promise.all([ada.synced(), bob.synced()]);
    ada.doc.getText('words').insert(0, 'ada ');
    bob.doc.getText('words').insert(0, 'bob ');
    await until('both have both', () => words(ada.doc).length === 8 && words(bob.doc).length === 8);
    expect(words(ada.doc)).toBe(words(bob.doc));
    using late = server.client('late');
    await late.synced();
    expect(words(late.doc)).toBe(words(ada.doc));
    expect(late.doc.getMap('meta').get('session')).toBe(1);
  });

  it('[RELAY-1] bring what they wrote offline', async () => {
    using ada = server.client('ada');
    ada.doc.getText('words').insert(0, 'before connecting');
    await ada.synced();
    using bob = server.client('bob');
    await until('it has come through', () => words(bob.doc) === 'before connecting');
    ada.provider.disconnect();
    ada.doc.getText('words').insert(0, 'offline, ');
    bob.doc.getText('words').insert(17, '!');
    ada.provider.connect();
    await until('both have all', () => [ada, bob].every(({ doc }) => words(doc) === 'offline, before connecting!'));
  });

  it('[RELAY-1] see who is there, and that they have gone', async () => {
    using ada = server.client('ada');
    using bob = server.client('bob');
    ada.provider.awareness.setLocalStateField('user', { name: 'Ada' });
    const nameAtBob = () => bob.provider.awareness.getStates().get(ada.doc.clientID)?.user?.name;
    await until('Bob sees Ada', () => nameAtBob() === 'Ada');
    ada.provider.disconnect();
    await until('Bob sees that Ada has gone', () => nameAtBob() === undefined);
  });
});

describe('the wire', () => {
  it('[RELAY-2] begins with the sync step 1 of the server, unasked', async () => {
    using socket = await server.socket();
    await until('something comes', () => socket.frames.length > 0);
    expect(socket.heard(syncType.step1)).toHaveLength(1);
    expect(Y.decodeStateVector(socket.heard(syncType.step1)[0] ?? new Uint8Array([0])).size).toBe(1);
  });

  it('[RELAY-2] answers a sync step 1 with the difference to it', async () => {
    using socket = await server.socket();
    await server.log.append(DOCUMENT, typed('something'));
    const doc = await server.served();
    doc.getText('words').insert(0, 'known here only');
    socket.sendStep1(Y.encodeStateVector(doc));
    await until('an answer', () => socket.heard(syncType.step2).length === 1);
    expect(Y.decodeUpdate(socket.heard(syncType.step2)[0] ?? new Uint8Array()).structs).toEqual([]);
    socket.sendStep1(new Uint8Array([0]));
    await until('another', () => socket.heard(syncType.step2).length === 2);
    const whole = new Y.Doc();
    Y.applyUpdate(whole, socket.heard(syncType.step2)[1] ?? new Uint8Array());
    expect(words(whole)).toBe('something');
  });

  it('[RELAY-3] the sender hears nothing of its own update but the acknowledgement', async () => {
    using ada = await server.socket('ada');
    using bob = await server.socket('bob');
    ada.sendUpdate(typed('x'));
    await until(
      'it is passed on and acknowledged',
      () => ada.acknowledged === 1 && bob.heard(syncType.update).length === 1,
    );
    expect(ada.heard(syncType.update)).toEqual([]);
    expect(bob.acknowledged).toBe(0);
  });

  it('[LOG-2] what brings nothing at all counts like the others', async () => {
    using socket = await server.socket();
    socket.sendUpdate(new Uint8Array([0, 0]));
    socket.sendUpdate(typed('x'));
    socket.sendStep2(new Uint8Array([0, 0]));
    await until('all three are acknowledged', () => socket.acknowledged === 3);
    expect((await server.log.about(DOCUMENT))?.head).toBe(2);
  });

  it('[RELAY-4] a sync step 2 that the log has already is acknowledged and not stored', async () => {
    using ada = await server.socket('ada');
    using bob = await server.socket('bob');
    const doc = await server.served();
    doc.getText('words').insert(0, 'words');
    doc.getText('words').delete(1, 2);
    ada.sendStep2(Y.encodeStateAsUpdate(doc));
    await until('stored', () => ada.acknowledged === 1);
    const { head } = await server.log.load(DOCUMENT);
    ada.sendStep2(Y.encodeStateAsUpdate(doc));
    bob.sendStep2(Y.encodeStateAsUpdate(doc));
    await until('acknowledged', () => ada.acknowledged === 2 && bob.acknowledged === 1);
    expect((await server.log.load(DOCUMENT)).head).toBe(head);
  });

  it('[RELAY-4] of a sync step 2 only what is new is stored and passed on', async () => {
    using ada = await server.socket('ada');
    using bob = await server.socket('bob');
    const doc = await server.served();
    doc.getText('words').insert(0, 'a long text that everybody knows');
    ada.sendStep2(Y.encodeStateAsUpdate(doc));
    await until('Bob has it', () => bob.heard(syncType.update).length === 1);
    doc.getText('words').insert(0, '!');
    doc.getText('words').delete(4, 3);
    ada.sendStep2(Y.encodeStateAsUpdate(doc));
    await until('Bob has more', () => bob.heard(syncType.update).length === 2);
    expect(bob.heard(syncType.update)[1]?.length).toBeLessThan(40);
    expect(words(await server.served())).toBe(words(doc));
  });

  it('[RELAY-1] there is no document of another name', async () => {
    using socket = await server.socket('ada', 'agenda/none');
    socket.sendUpdate(typed('x'));
    expect(await socket.closedWith()).toBe(4403);
  });
});

it('[KEEP-1] a client hears what others wrote only when what it wrote offline is on disk', async () => {
  await using patient = await runRelay({ limits: { hearOutMs: 60_000 } });
  using ada = await patient.socket('ada');
  using bob = await patient.socket('bob');
  ada.sendStep1(new Uint8Array([0]));
  bob.sendUpdate(typed('bob'));
  await until('Bob is served', () => bob.acknowledged === 1);
  const release = patient.holdCommits();
  ada.sendStep2(typed('ada, offline'));
  using stranger = patient.client('stranger');
  await stranger.synced();
  expect([syncType.step2, syncType.update].flatMap((type) => ada.heard(type))).toEqual([]);
  release();
  await until('she hears all', () => ada.heard(syncType.step2).length === 1 && ada.heard(syncType.update).length === 1);
  expect(ada.acknowledged).toBe(1);
});

it('[RELAY-2] a client that has said what it wrote is waited for, however long its commit takes', async () => {
  await using hasty = await runRelay({ limits: { hearOutMs: 50 } });
  using ada = await hasty.socket('ada');
  const release = hasty.holdCommits();
  ada.sendStep1(new Uint8Array([0]));
  ada.sendStep2(typed('ada, offline'));
  using silent = await hasty.socket('silent');
  silent.sendStep1(new Uint8Array([0]));
  await until('the one who says nothing hears all', () => silent.heard(syncType.step2).length === 1);
  expect(ada.heard(syncType.step2)).toEqual([]);
  release();
  await until('she hears all', () => ada.heard(syncType.step2).length === 1);
  expect(ada.acknowledged).toBe(1);
});

it('[RELAY-2] who comes back is read after what was under way when the last one left', async () => {
  using ada = await server.socket('ada');
  const before = (await server.log.about(DOCUMENT))?.head ?? 0;
  const release = server.holdCommits();
  const words = typed('under way');
  ada.sendUpdate(words);
  using reader = await server.socket('reader');
  reader.sendStep1(new Uint8Array([0]));
  await until('hers has come', () => reader.heard(syncType.step2).length === 1);
  for (const { ws } of [ada, reader]) ws.close();
  await Promise.all([ada.closedWith(), reader.closedWith()]);
  using again = await server.socket('ada');
  again.sendStep2(words);
  release();
  await until('it is there', () => again.acknowledged === 1);
  expect((await server.log.about(DOCUMENT))?.head, 'it is stored once').toBe(before + 1);
});

it('[RELAY-1] a client that does not say what it wrote offline hears the others all the same', async () => {
  await using patient = await runRelay({ limits: { hearOutMs: 100 } });
  using ada = await patient.socket('ada');
  using bob = await patient.socket('bob');
  ada.sendStep1(new Uint8Array([0]));
  bob.sendUpdate(typed('bob'));
  await until('she hears all', () => ada.heard(syncType.step2).length === 1 && ada.heard(syncType.update).length === 1);
});

describe('the commit', () => {
  it('[LOG-1] while it is held up nothing is passed on and nothing acknowledged', async () => {
    using ada = await server.socket('ada');
    using bob = await server.socket('bob');
    const release = server.holdCommits();
    ada.sendUpdate(typed('x'));
    using reader = await server.socket('reader');
    reader.sendStep1(new Uint8Array([0]));
    await until('the server answers others meanwhile', () => reader.heard(syncType.step2).length === 1);
    expect([ada.acknowledged, bob.heard(syncType.update).length]).toEqual([0, 0]);
    release();
    await until('it goes on', () => ada.acknowledged === 1 && bob.heard(syncType.update).length === 1);
  });

  it('[LOG-2] updates behind a slow one are acknowledged with it, not before', async () => {
    using ada = await server.socket('ada');
    const release = server.holdCommits();
    for (let i = 0; i < 5; i++) ada.sendUpdate(typed(`${i}`));
    ada.sendUpdate(new Uint8Array([0, 0]));
    ada.sendStep1(new Uint8Array([0]));
    await until('the server has read it all', () => ada.heard(syncType.step2).length === 1);
    expect(ada.acknowledged).toBe(0);
    release();
    await until('all are acknowledged', () => ada.acknowledged === 6);
  });
});

it('[END-2] what reaches the log when its document has ended is not stored, and its connection is told why', async () => {
  using early = await server.socket('early');
  using offline = await server.socket('offline');
  early.sendUpdate(typed('before the end'));
  await until('it is stored', () => early.acknowledged === 1);
  await server.log.edit(DOCUMENT, async () => {
    early.sendUpdate(typed('meanwhile'));
    offline.sendStep2(typed('written offline'));
    early.sendStep1(new Uint8Array([0]));
    await until('the server has read the first', () => early.heard(syncType.step2).length === 1);
    return { update: null, ends: true, result: null };
  });
  expect(await Promise.all([early.closedWith(), offline.closedWith()])).toEqual([4410, 4410]);
  expect(early.acknowledged).toBe(1);
  using late = await server.socket('late');
  late.sendUpdate(typed('let in a moment before'));
  expect(await late.closedWith()).toBe(4410);
  expect(words(await server.served())).toBe('before the end');
  expect(server.errors).toEqual([]);
});

it('[RIGHTS-3] connections are closed by what they were let in with', async () => {
  using ada = await server.socket('ada');
  using bob = await server.socket('bob');
  server.relay.closeWhere(({ identity }) => identity.userId === 'ada', 'notSignedIn');
  expect(await ada.closedWith()).toBe(4401);
  bob.sendUpdate(typed('x'));
  await until('Bob goes on', () => bob.acknowledged === 1);
});
