import * as Y from 'yjs';

/** Yjs's own merge compares every part with every other: many at once take quadratic time. */
const AT_ONCE = 32;

export function mergeAll(parts: readonly Uint8Array[]): Uint8Array {
  let round = [...parts];
  while (round.length > 1) {
    const merged: Uint8Array[] = [];
    for (let at = 0; at < round.length; at += AT_ONCE) merged.push(Y.mergeUpdates(round.slice(at, at + AT_ONCE)));
    round = merged;
  }
  return round[0] ?? EMPTY;
}

/** No structs, no deletions. */
const EMPTY = new Uint8Array([0, 0]);
