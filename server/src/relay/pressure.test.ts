import { closeCodes } from '@throughline/shared/wire/close-codes';
import { syncType } from '@throughline/shared/wire/messages';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { memoryGrowth } from '../testing/memory.ts';
import { DOCUMENT, runRelay } from '../testing/run-relay.ts';
import { syncMessage } from '../testing/test-socket.ts';
import { until } from '../testing/until.ts';

function typed(bytes: number): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('words').insert(0, 'x'.repeat(bytes));
  return Y.encodeStateAsUpdate(doc);
}

describe('somebody who does not read', () => {
  it('[RELAY-6] is cut off, and the others go on', async () => {
    await using server = await runRelay({ limits: { backlogBytes: 500_000, graceMs: 200 } });
    using writer = await server.socket('ada');
    using reader = await server.socket('bob');
    using sleeper = await server.socket('cleo');
    sleeper.ws.pause();
    let sent = 0;
    await until('the server gives the sleeper up', async () => {
      writer.sendUpdate(typed(200_000));
      sent++;
      await until('it is stored', () => writer.acknowledged === sent);
      let open = 0;
      server.relay.closeWhere(() => {
        open++;
        return false;
      }, 'serverFailure');
      return open === 2;
    });
    expect(sent * 200_000).toBeLessThan(20_000_000);
    await until('the other has read it all', () => reader.heard(syncType.update).length === sent);
    sleeper.ws.resume();
    // 4508, or a connection that was cut before that could be read.
    expect([closeCodes.fellBehind.code, 1006]).toContain(await sleeper.closedWith());
  });
});

it('[RELAY-6] a document that is larger than a reader may fall behind is served all the same', async () => {
  await using server = await runRelay({ limits: { backlogBytes: 100_000 } });
  await server.log.append(DOCUMENT, typed(12_000_000));
  using reader = await server.socket('bob');
  reader.sendStep1(new Uint8Array([0]));
  await until('it has come', () => reader.heard(syncType.step2).length === 1);
  expect(reader.code).toBeNull();
});

describe('somebody who sends faster than the disk takes', () => {
  it('[RELAY-6] is slowed, not closed, and nothing is lost', async () => {
    await using server = await runRelay({ limits: { intakeBytes: 200_000 } });
    using writer = await server.socket('ada');
    const release = server.holdCommits();
    const update = typed(20_000);
    for (let i = 0; i < 700; i++) writer.sendUpdate(update);
    using other = await server.socket('bob');
    other.sendStep1(new Uint8Array([0]));
    await until('others are served meanwhile', () => other.heard(syncType.step2).length === 1);
    // Of the 14 MB much waits at the sender: the server has stopped reading.
    expect(writer.ws.bufferedAmount).toBeGreaterThan(3_000_000);
    release();
    await until('all is acknowledged', () => writer.acknowledged === 700);
    expect((await server.log.about(DOCUMENT))?.head).toBe(701);
  });

  it('[RELAY-7] presence that comes in a flood is slowed, and its last word counts', async () => {
    await using server = await runRelay({ limits: { presencePerSecond: 100 } });
    using ada = await server.socket('ada');
    using bob = await server.socket('bob');
    for (let clock = 1; clock <= 400; clock++) ada.sendPresence([1, clock, `{"at":${clock}}`]);
    await until('the last is told', () => bob.presenceOf(1).at(-1) === '{"at":400}');
    expect(bob.presenceOf(1).length).toBeLessThan(200);
  });
});

describe('memory', () => {
  it('[RELAY-5] does not grow with frames that are refused', async () => {
    await using server = await runRelay();
    const large = new Uint8Array(150_000_000);
    const presence = syncMessage(1, new Uint8Array(20_000_000)).with(0, 1);
    const codes: (number | null)[] = [];
    const grown = await memoryGrowth(async () => {
      for (const frame of [large, presence]) {
        using mallory = await server.socket('mallory');
        mallory.send(frame);
        codes.push(await mallory.closedWith());
      }
    });
    expect(codes).toEqual([1009, 1009]);
    // The sender is in this process, too: what it could not send waits in its socket.
    expect(grown).toBeLessThan(250);
  });
});
