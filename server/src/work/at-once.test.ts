import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { smallJob } from './at-once.ts';

function updateOf(words: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('text').insert(0, words);
  return Y.encodeStateAsUpdate(doc);
}

it('little is done on the thread that asks, and as on the others', () => {
  const parts = [updateOf('one'), updateOf('two')];
  expect(smallJob('merge', { parts })?.()).toEqual(Y.mergeUpdates(parts));
  const [document] = parts as [Uint8Array];
  const stateVector = Y.encodeStateVector(new Y.Doc());
  expect(smallJob('difference', { document, stateVector })?.()).toEqual(Y.diffUpdate(document, stateVector));
  expect(smallJob('news', { document, update: document })?.()).toEqual({ fresh: null, claims: false });
});

it('what is long, or in many parts, or builds a document, is left to the others', () => {
  const long = updateOf('x'.repeat(20_000));
  expect(smallJob('merge', { parts: [long] })).toBeNull();
  expect(smallJob('merge', { parts: Array.from({ length: 300 }, () => new Uint8Array([0, 0])) })).toBeNull();
  expect(smallJob('rescue', { document: updateOf('x') })).toBeNull();
});
