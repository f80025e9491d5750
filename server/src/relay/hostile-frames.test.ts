import { messageType, syncType } from '@throughline/shared/wire/messages';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DOCUMENT, type RunningRelay, runRelay } from '../testing/run-relay.ts';
import { syncMessage } from '../testing/test-socket.ts';
import { until } from '../testing/until.ts';

let server: RunningRelay;
beforeEach(async () => {
  server = await runRelay({ limits: { frameBytes: 1_000_000, presenceBytes: 1_000, presenceClients: 3 } });
});
afterEach(() => server[Symbol.asyncDispose]());

function typed(text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('words').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
}

const hostile: Record<string, { frame: Uint8Array | string; code: number }> = {
  'a text frame': { frame: 'hello', code: 4400 },
  'an empty frame': { frame: new Uint8Array(0), code: 4400 },
  'a message type that there is not': { frame: new Uint8Array([77, 1, 2]), code: 4400 },
  'a sync message that there is not': { frame: new Uint8Array([messageType.sync, 9, 0]), code: 4400 },
  'an update that ends in its middle': {
    frame: syncMessage(syncType.update, typed('some words').subarray(0, 12)),
    code: 4400,
  },
  'an update with bytes behind it': {
    frame: new Uint8Array([...syncMessage(syncType.update, typed('x')), 0]),
    code: 4400,
  },
  'a length that the frame does not have': {
    frame: new Uint8Array([messageType.sync, syncType.update, 200, 1]),
    code: 4400,
  },
  'an update that makes Yjs reserve room for billions': {
    frame: syncMessage(syncType.update, new Uint8Array([1, 255, 255, 255, 255, 15, 7, 0, 0])),
    code: 4400,
  },
  'noise as a sync step 2': { frame: syncMessage(syncType.step2, new Uint8Array([1, 2, 3, 4, 5])), code: 4400 },
  'a state vector that is none': { frame: syncMessage(syncType.step1, new Uint8Array([200, 200, 1])), code: 4400 },
  'presence that is none': { frame: new Uint8Array([messageType.awareness, 3, 5, 1, 1]), code: 4400 },
  'a frame that is too large': { frame: new Uint8Array(1_000_001), code: 1009 },
  'presence that is too large': {
    frame: new Uint8Array([messageType.awareness, ...Array(200_000).fill(0)]),
    code: 4431,
  },
};

describe('a frame that is not of the protocol', () => {
  for (const [what, { frame, code }] of Object.entries(hostile)) {
    it(`[RELAY-5] closes its own connection only, and leaves nothing behind: ${what}`, async () => {
      using mallory = await server.socket('mallory');
      using bob = await server.socket('bob');
      mallory.send(frame);
      mallory.sendUpdate(typed('behind it'));
      expect(await mallory.closedWith()).toBe(code);
      bob.sendUpdate(typed('bob goes on'));
      await until('Bob is served', () => bob.acknowledged === 1);
      expect((await server.served()).getText('words').toString()).toBe('bob goes on');
      expect(bob.heard(syncType.update)).toEqual([]);
      expect(server.errors).toEqual([]);
    });
  }
});

describe('presence', () => {
  it('[RELAY-7] is refused from too many clients on one connection', async () => {
    using socket = await server.socket();
    for (let client = 1; client <= 4; client++) socket.sendPresence([client, 1, '{}']);
    expect(await socket.closedWith()).toBe(4431);
  });

  it('[RELAY-7] is refused when one says too much', async () => {
    using socket = await server.socket();
    socket.sendPresence([1, 1, JSON.stringify({ text: 'x'.repeat(1_000) })]);
    expect(await socket.closedWith()).toBe(4431);
  });

  it('[RELAY-7] is refused when it is not JSON', async () => {
    using socket = await server.socket();
    socket.sendPresence([1, 1, '{"half":']);
    expect(await socket.closedWith()).toBe(4400);
  });

  it('[RELAY-7] of another person cannot be changed or removed', async () => {
    using ada = await server.socket('ada');
    using mallory = await server.socket('mallory');
    ada.sendPresence([1, 1, '{"name":"Ada"}']);
    await until('it is told', () => mallory.presenceOf(1).length === 1);
    mallory.sendPresence([1, 50, '{"name":"Mallory"}'], [1, 51, 'null'], [2, 1, '{"name":"M"}']);
    await until('her own is told', () => ada.presenceOf(2).length === 1);
    using late = await server.socket('late');
    await until('the newcomer hears who is there', () => late.presenceOf(1).length === 1);
    expect(late.presenceOf(1)).toEqual(['{"name":"Ada"}']);
    expect(ada.presenceOf(1)).toEqual(['{"name":"Ada"}']);
  });

  it('[RELAY-7] goes when its connection goes', async () => {
    using ada = await server.socket('ada');
    using bob = await server.socket('bob');
    ada.sendPresence([1, 7, '{"name":"Ada"}']);
    await until('it is told', () => bob.presenceOf(1).length === 1);
    ada.ws.terminate();
    await until('its end is told', () => bob.presenceOf(1).at(-1) === 'null');
    bob.sendPresence([1, 7, '{"name":"Ada"}'], [2, 1, '{}']);
    await until('the echo was heard', () => bob.presenceOf(2).length === 1);
    using late = await server.socket('late');
    await until('the newcomer hears who is there', () => late.presenceOf(2).length === 1);
    expect(late.presenceOf(1)).toEqual([]);
  });
});

it('[RELAY-5] a person with too many connections is refused the next, and only that', async () => {
  await using small = await runRelay({ limits: { socketsPerPerson: 2 } });
  using first = await small.socket('ada');
  using second = await small.socket('ada');
  using third = await small.socket('ada');
  using other = await small.socket('bob');
  expect(await third.closedWith()).toBe(4429);
  for (const socket of [first, second, other]) socket.sendUpdate(typed('x'));
  await until('the others go on', () => [first, second, other].every(({ acknowledged }) => acknowledged === 1));
});

it('[RELAY-5] a document that is full takes no more', async () => {
  await using small = await runRelay({ limits: { documentBytes: 3_000 } });
  using ada = await small.socket('ada');
  ada.sendUpdate(typed('x'.repeat(2_000)));
  await until('it fits', () => ada.acknowledged === 1);
  ada.sendUpdate(typed('y'.repeat(2_000)));
  expect(await ada.closedWith()).toBe(4413);
  expect(ada.acknowledged).toBe(1);
  expect((await small.log.about(DOCUMENT))?.head).toBe(2);
});
