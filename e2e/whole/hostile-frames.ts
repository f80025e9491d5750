import { syncType } from '@throughline/shared/wire/messages';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** Frames that no honest client sends, by what is wrong with them. Each is built from the protocol's own parts. */
export function hostileFrames(): [what: string, frame: Uint8Array | string][] {
  return [
    ['text instead of bytes', '{"type":"hello"}'],
    ['nothing at all', new Uint8Array()],
    ['an unknown message type', bytes(42, 1, 2, 3)],
    ['an acknowledgement, which only the server sends', bytes(100, 5)],
    ['a number that never ends', new Uint8Array(64).fill(0xff)],
    ['an unknown kind of sync message', bytes(0, 9, 1, 0)],
    ['a sync step 1 without its state vector', bytes(0, syncType.step1)],
    ['a state vector with more entries than bytes', bytes(0, syncType.step1, 6, 0xff, 0xff, 0xff, 0xff, 0x0f, 1)],
    ['an update without a body', bytes(0, syncType.update)],
    ['an update longer than its frame', bytes(0, syncType.update, 200, 1, 1, 1)],
    ['random bytes for an update', update(Uint8Array.from({ length: 400 }, (_, index) => (index * 31 + 7) % 251))],
    ['a truncated update', update(honestUpdate().slice(0, -5))],
    ['an update with bytes behind its end', update(Uint8Array.of(...honestUpdate(), 1, 2, 3))],
    ['a truncated sync step 2', sync(syncType.step2, honestUpdate().slice(0, 12))],
    ['a sync step 2 whose first number never ends', sync(syncType.step2, new Uint8Array(9).fill(0xff))],
    ['an update of billions of structs', update(numbers(1, 2 ** 32, 7, 0, 0, 1))],
    ['an update of billions of clients', update(numbers(2 ** 40))],
    ['a run of billions of JSON values', update(longRun(2))],
    ['a run of billions of values of any kind', update(longRun(8))],
    ['a delete set of billions of ranges', update(numbers(0, 1, 7, 2 ** 45))],
    ['a delete set that goes beyond what numbers can say', update(numbers(0, 1, 7, 1, 2 ** 53 - 1, 2 ** 53 - 1))],
    ['a struct longer than numbers can say', update(numbers(1, 1, 7, 2 ** 53 - 1, 0, 2 ** 53 - 1, 0))],
    ['presence of billions of clients', presence(numbers(2 ** 45))],
    ['presence that is not JSON', presence(Uint8Array.of(1, 7, 1, 3, 0x7b, 0x7b, 0x7b))],
    ['presence cut short', presence(Uint8Array.of(2, 7, 1))],
  ];
}

/** A message of one kind around any bytes. */
function presence(body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

/** A well-formed presence of `size` bytes for each of `clients` clients. */
export function muchPresence(clients: number, size: number, first = 1): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clients);
  for (let client = first; client < first + clients; client++) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, JSON.stringify({ user: 'x'.repeat(size) }));
  }
  return presence(encoding.toUint8Array(encoder));
}

export function update(body: Uint8Array): Uint8Array {
  return sync(syncType.update, body);
}

function sync(type: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

/** One item under the root "x" whose content says that it is a run of 2 to the 40 values. */
function longRun(content: number): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const number of [1, 1, 7, 0, content, 1]) encoding.writeVarUint(encoder, number);
  encoding.writeVarString(encoder, 'x');
  encoding.writeVarUint(encoder, 2 ** 40);
  return encoding.toUint8Array(encoder);
}

function honestUpdate(): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('notes').insert(0, 'Something quite ordinary.');
  return Y.encodeStateAsUpdate(doc);
}

function numbers(...all: number[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const number of all) encoding.writeVarUint(encoder, number);
  return encoding.toUint8Array(encoder);
}

function bytes(...all: number[]): Uint8Array {
  return Uint8Array.from(all);
}
