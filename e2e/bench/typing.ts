import { addTopic, firstText } from '@throughline/shared/agenda/edits';
import { fieldText } from '@throughline/shared/agenda/fields';
import type { TopicId, UserId } from '@throughline/shared/ids';
import * as Y from 'yjs';
import { syncFrame } from './frames.ts';

const SIDES = ['one', 'other'] as const;

/** What the two people of a document send: its first content, and then letters, each of them in a topic of their own. */
export interface Typing {
  readonly first: Uint8Array;
  readonly clients: readonly [number, number];
  /** Of each person: frames in the order in which they are sent. The clock of the nth letter is n. */
  readonly frames: readonly [readonly Uint8Array[], readonly Uint8Array[]];
}

/** @param number tells documents apart: nothing here is left to chance. */
export function typeInto(number: number, letters: number): Typing {
  const maker = new Y.Doc();
  maker.clientID = number * 3 + 1;
  for (const side of SIDES) {
    addTopic(maker, { id: side as TopicId, order: `a${side}`, author: side as UserId, raisedIn: 1, title: side });
  }
  const first = Y.encodeStateAsUpdate(maker);
  const clients: [number, number] = [number * 3 + 2, number * 3 + 3];
  const frames = SIDES.map((side, i) => framesOf(first, clients[i] ?? 0, side, letters));
  return { first, clients, frames: [frames[0] ?? [], frames[1] ?? []] };
}

function framesOf(first: Uint8Array, client: number, side: string, letters: number): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = client;
  Y.applyUpdate(doc, first);
  const notes = fieldText(doc, { block: 'topic', id: side as TopicId, name: 'notes' });
  if (!notes) throw new Error('no notes to type in');
  const text = firstText(notes);
  const frames: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => frames.push(syncFrame(2, update)));
  for (let at = 0; at < letters; at++) text.insert(at, String.fromCharCode(97 + (at % 26)));
  doc.destroy();
  return frames;
}

/** Who wrote an update of one letter, and which of their letters it is. */
export function whichLetter(frame: Uint8Array): { client: number; clock: number } | null {
  if (frame[0] !== 0 || frame[1] !== 2) return null;
  let at = 2;
  const varUint = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = frame[at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  varUint();
  if (varUint() !== 1) return null;
  varUint();
  return { client: varUint(), clock: varUint() };
}
