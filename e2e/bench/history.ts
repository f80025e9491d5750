import { addTopic, firstText } from '@throughline/shared/agenda/edits';
import { fieldText } from '@throughline/shared/agenda/fields';
import type { TopicId, UserId } from '@throughline/shared/ids';
import * as Y from 'yjs';

/** So many keystrokes travel together, as they do from a device that was offline. */
const TOGETHER = 500;
const WORD = 6;

/**
 * The updates of two people who took turns in one topic's notes: words at the caret, now and then a jump to elsewhere,
 * and one keystroke of ten takes a letter back. The same for the same number of keystrokes.
 */
export function writeHistory(keystrokes: number): Uint8Array[] {
  const people = [101, 102].map((client) => {
    const doc = new Y.Doc();
    doc.clientID = client;
    return doc;
  });
  const [ada, grace] = people as [Y.Doc, Y.Doc];
  const topic = 'notes' as TopicId;
  addTopic(ada, { id: topic, order: 'a1', author: 'ada' as UserId, raisedIn: 1, title: 'Long ago' });
  const first = Y.encodeStateAsUpdate(ada);
  Y.applyUpdate(grace, first);

  const chance = seeded(7);
  const parts = [first];
  for (let done = 0; done < keystrokes; done += TOGETHER) {
    const [doc, other] = (done / TOGETHER) % 2 === 0 ? [ada, grace] : [grace, ada];
    const part = burst(doc, topic, Math.min(TOGETHER, keystrokes - done), chance);
    Y.applyUpdate(other, part);
    parts.push(part);
  }
  for (const doc of people) doc.destroy();
  return parts;
}

function burst(doc: Y.Doc, topic: TopicId, keystrokes: number, chance: () => number): Uint8Array {
  const notes = fieldText(doc, { block: 'topic', id: topic, name: 'notes' });
  if (!notes) throw new Error('no notes to type in');
  const text = firstText(notes);
  const updates: Uint8Array[] = [];
  const listen = (update: Uint8Array) => updates.push(update);
  doc.on('update', listen);
  let caret = Math.floor(chance() * (text.length + 1));
  for (let i = 0; i < keystrokes; i++) {
    if (caret > 0 && chance() < 0.1) text.delete(--caret, 1);
    else text.insert(caret++, i % WORD === 0 ? ' ' : String.fromCharCode(97 + Math.floor(chance() * 26)));
  }
  doc.off('update', listen);
  return Y.mergeUpdates(updates);
}

/** The same numbers for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
