import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { playSession, steps } from '../testing/yjs-sessions.ts';
import { checkUpdate, isStateVector } from './update-check.ts';

/** Bytes of an update that nobody but an attacker would write. */
function forged(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}

function numbers(...values: readonly number[]): Uint8Array {
  return forged((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value);
  });
}

/** Of this thread: the machine may be busy with other things. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

const BIG = 2 ** 52;
// One client with one struct, from clock 0; the struct follows, then an empty delete set.
const withStruct = (...struct: readonly number[]) => numbers(1, 1, 7, 0, ...struct, 0);
const inText = [4, 1, 1, 116] as const;

describe('what Yjs writes', () => {
  it('[RELAY-5] passes, whatever was done and in whatever order it was delivered', () => {
    let updates = 0;
    fc.assert(
      fc.property(steps, (session) => {
        for (const update of playSession(session)) {
          updates++;
          expect(checkUpdate(update)).not.toBeNull();
        }
      }),
      { numRuns: 150 },
    );
    expect(updates).toBeGreaterThan(2000);
  });

  it('[RELAY-5] is measured: structs, deletions and where those begin', () => {
    const doc = new Y.Doc();
    doc.getText('t').insert(0, 'words');
    doc.getText('t').delete(1, 2);
    const update = Y.encodeStateAsUpdate(doc);
    const checked = checkUpdate(update);
    expect(checked).toMatchObject({ structs: 3, deletions: 1 });
    expect(update[checked?.deletionsAt ?? 0]).toBe(1);
  });
});

describe('what Yjs would choke on is refused', () => {
  const refused: Record<string, Uint8Array> = {
    'nothing at all': new Uint8Array(0),
    'more clients than bytes': numbers(BIG, 1, 7, 0, 0),
    'more structs than bytes, for which Yjs would reserve room': numbers(1, 2 ** 31, 7, 0, 0),
    'a client without structs': numbers(1, 0, 7, 0, 0),
    'a struct without length': withStruct(0, 0),
    'a clock past the largest number': numbers(1, 1, 7, Number.MAX_SAFE_INTEGER, 0, 5, 0),
    'an empty text': withStruct(...inText, 0),
    'a content kind that there is not': withStruct(11, 1, 1, 116, 1),
    'a document in the document': withStruct(9, 1, 1, 116, 1, 116, 118, 0),
    'a type that there is not': withStruct(7, 1, 1, 116, 9),
    'an origin of its own future': withStruct(0x84, 7, 3, 1, 116),
    'itself as its right neighbour': withStruct(0x44, 7, 0, 1, 116),
    'itself as its parent': withStruct(4, 0, 7, 0, 1, 116),
    'a parent that is neither named nor known': withStruct(4, 2, 1, 116, 1, 116),
    'more values than bytes': withStruct(8, 1, 1, 116, BIG),
    'text that is not UTF-8': withStruct(...inText, 2).with(-1, 0xff),
    'embedded words that are not JSON': withStruct(5, 1, 1, 116, 1, 0x7b),
    'a delete set with more clients than bytes': numbers(0, BIG),
    'a delete set with more ranges than bytes': numbers(0, 1, 7, BIG),
    'a range that deletes nothing': numbers(0, 1, 7, 1, 3, 0),
    'ranges out of order': numbers(0, 1, 7, 2, 5, 1, 2, 1),
    'a range past the largest number': numbers(0, 1, 7, 1, Number.MAX_SAFE_INTEGER, 1),
    'a client twice in the delete set': numbers(0, 2, 7, 1, 0, 1, 7, 1, 1, 1),
    'clients in the wrong order, which a merge would lose': numbers(2, 1, 7, 0, 0, 1, 1, 8, 0, 0, 1, 0),
    'bytes behind the end': numbers(0, 0, 0),
    'a number with more bytes than a number has': new Uint8Array([...Array(40).fill(0x80), 0]),
  };

  for (const [what, bytes] of Object.entries(refused)) {
    it(`[RELAY-5] ${what}`, () => {
      expect(checkUpdate(bytes)).toBeNull();
    });
  }

  it('[RELAY-5] values nested so deep that their reader runs out of stack', () => {
    const deep = (levels: number) =>
      forged((encoder) => {
        for (const value of [1, 1, 7, 0, 8, 1, 1, 116, 1]) encoding.writeVarUint(encoder, value);
        for (let level = 0; level < levels; level++) {
          encoding.writeUint8(encoder, 117);
          encoding.writeVarUint(encoder, 1);
        }
        encoding.writeUint8(encoder, 126);
        encoding.writeVarUint(encoder, 0);
      });
    expect(checkUpdate(deep(20))).not.toBeNull();
    expect(checkUpdate(deep(100_000))).toBeNull();
  });

  it('[RELAY-5] a prefix of an update', () => {
    const doc = new Y.Doc();
    doc.getText('t').insert(0, 'some words');
    const update = Y.encodeStateAsUpdate(doc);
    for (let end = 0; end < update.length; end++) expect(checkUpdate(update.subarray(0, end))).toBeNull();
  });
});

describe('what passes', () => {
  /** Changes that keep much of the update as it was: pure noise would never come far. */
  const damages: Record<string, (bytes: number[], place: number, byte: number) => void> = {
    flip: (bytes, place, byte) => bytes.splice(place, 1, (bytes[place] ?? 0) ^ (1 << (byte % 8))),
    set: (bytes, place, byte) => bytes.splice(place, 1, byte),
    drop: (bytes, place) => bytes.splice(place, 1),
    double: (bytes, place) => bytes.splice(place, 0, bytes[place] ?? 0),
  };
  const damage = fc.record({
    at: fc.nat(10_000),
    kind: fc.constantFrom(...Object.keys(damages)),
    byte: fc.nat(255),
  });

  function damaged(update: Uint8Array, changes: readonly { at: number; kind: string; byte: number }[]): Uint8Array {
    const bytes = [...update];
    for (const { at, kind, byte } of changes) damages[kind]?.(bytes, at % Math.max(bytes.length, 1), byte);
    return new Uint8Array(bytes);
  }

  it('[RELAY-5] Yjs reads, merges and integrates quickly and without a throw', () => {
    let passed = 0;
    fc.assert(
      fc.property(steps, fc.array(damage, { minLength: 1, maxLength: 3 }), fc.nat(), (session, changes, pick) => {
        const updates = playSession(session.slice(0, 25));
        const bytes = damaged(updates[pick % updates.length] ?? new Uint8Array(0), changes);
        if (!checkUpdate(bytes)) return;
        passed++;
        const before = cpuMs();
        const whole = updates.at(-2) ?? bytes;
        const merged = Y.mergeUpdates([whole, bytes]);
        expect(checkUpdate(merged)).not.toBeNull();
        Y.diffUpdate(merged, Y.encodeStateVectorFromUpdate(whole));
        for (const parts of [[bytes], [whole, bytes], [merged]]) {
          const doc = new Y.Doc({ gc: parts.length === 1 });
          for (const part of parts) Y.applyUpdate(doc, part);
          Y.encodeStateAsUpdate(doc);
        }
        expect(cpuMs() - before).toBeLessThan(500);
      }),
      { numRuns: 1500 },
    );
    expect(passed).toBeGreaterThan(150);
  }, 120_000);

  it('[RELAY-5] is checked in time that grows with its bytes', () => {
    const doc = new Y.Doc();
    for (let i = 0; i < 20_000; i++) doc.getText('t').insert(i === 0 ? 0 : (i * 7) % i, 'x');
    const update = Y.encodeStateAsUpdate(doc);
    const before = cpuMs();
    expect(checkUpdate(update)).not.toBeNull();
    expect(cpuMs() - before).toBeLessThan(200);
  });
});

describe('a state vector', () => {
  it('[RELAY-5] is taken as Yjs writes it, and refused when it says more than it has', () => {
    const doc = new Y.Doc();
    doc.getText('t').insert(0, 'x');
    expect(isStateVector(Y.encodeStateVector(doc))).toBe(true);
    expect(isStateVector(numbers(BIG, 1))).toBe(false);
    expect(isStateVector(numbers(1, 1))).toBe(false);
    expect(isStateVector(numbers(0, 1))).toBe(false);
  });
});
