import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from '../bin/run-command.mjs';

/** One keystroke or more of one of the two people; `parents` are those that it comes after. */
export interface Typed {
  readonly parents: readonly number[];
  readonly agent: 0 | 1;
  readonly patches: readonly (readonly [position: number, deleted: number, inserted: string])[];
}

export interface Recording {
  readonly txns: readonly Typed[];
  readonly endContent: string;
}

/** A recording of two people in one text. It is not part of the project: null where this machine has none. */
export function readRecording(): Recording | null {
  const file = process.env.RECORDING ?? path.join(root, '../shared/data/friendsforever.json.gz');
  return existsSync(file) ? JSON.parse(gunzipSync(readFileSync(file)).toString()) : null;
}

/** For each transaction, how many of the other person's its writer had seen. */
export function seenOfOther({ txns }: Recording): number[] {
  const own = [0, 0];
  const known: { readonly seen: number; readonly agent: number; readonly own: number }[] = [];
  for (const { parents, agent } of txns) {
    const seen = parents
      .map((parent) => known[parent])
      .map((one) => (one?.agent === agent ? one.seen : (one?.own ?? 0)));
    own[agent] = (own[agent] ?? 0) + 1;
    known.push({ seen: Math.max(0, ...seen), agent, own: own[agent] });
  }
  return known.map(({ seen }) => seen);
}
