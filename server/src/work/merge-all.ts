import * as Y from 'yjs';
import { joinUpdates } from './join-updates.ts';

/** Yjs's own merge compares every part with every other: many at once take quadratic time. */
const AT_ONCE = 32;

/** All that was written in one update, without integrating it. */
export function mergeAll(parts: readonly Uint8Array[]): Uint8Array {
  return joinUpdates(parts) ?? mergeByYjs(parts);
}

function mergeByYjs(parts: readonly Uint8Array[]): Uint8Array {
  let round = [...parts];
  while (round.length > 1) {
    const merged: Uint8Array[] = [];
    for (let at = 0; at < round.length; at += AT_ONCE) merged.push(Y.mergeUpdates(round.slice(at, at + AT_ONCE)));
    round = merged;
  }
  return round[0] ?? NOTHING;
}

/** No structs, no deletions. */
const NOTHING = new Uint8Array([0, 0]);
