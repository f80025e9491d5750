import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A delete set: for each client the clocks that are deleted, in order and apart. */
export type Deletions = ReadonlyMap<number, readonly Range[]>;

/** Reads the delete set that begins at `at` and ends the update. */
export function readDeletions(update: Uint8Array, at: number): Deletions {
  const decoder = decoding.createDecoder(update);
  decoder.pos = at;
  const deletions = new Map<number, Range[]>();
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    const client = decoding.readVarUint(decoder);
    const ranges: Range[] = [];
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const from = decoding.readVarUint(decoder);
      ranges.push({ from, to: from + decoding.readVarUint(decoder) });
    }
    deletions.set(client, ranges);
  }
  return deletions;
}

export function writeDeletions(deletions: Deletions): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, deletions.size);
  for (const [client, ranges] of [...deletions].sort(([a], [b]) => b - a)) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ranges.length);
    for (const { from, to } of ranges) {
      encoding.writeVarUint(encoder, from);
      encoding.writeVarUint(encoder, to - from);
    }
  }
  return encoding.toUint8Array(encoder);
}

/** What is deleted in any of them. */
export function union(all: readonly Deletions[]): Deletions {
  const ranges = new Map<number, Range[]>();
  for (const deletions of all) {
    for (const [client, more] of deletions) {
      const known = ranges.get(client) ?? [];
      ranges.set(client, known);
      // One by one: as arguments of one call they may be too many.
      for (const range of more) known.push(range);
    }
  }
  return new Map([...ranges].map(([client, together]) => [client, inOrder(together)]));
}

function inOrder(ranges: readonly Range[]): Range[] {
  const apart: Range[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last && from <= last.to) apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else apart.push({ from, to });
  }
  return apart;
}

/** What is deleted in `all` and not in `known`. */
export function subtract(all: Deletions, known: Deletions): Deletions {
  const rest = new Map<number, readonly Range[]>();
  for (const [client, ranges] of all) {
    const left = withoutRanges(ranges, known.get(client) ?? []);
    if (left.length > 0) rest.set(client, left);
  }
  return rest;
}

// Both sides are in order, so one walk over both is enough.
function withoutRanges(ranges: readonly Range[], known: readonly Range[]): Range[] {
  const rest: Range[] = [];
  let at = 0;
  for (const range of ranges) {
    while ((known[at]?.to ?? Number.POSITIVE_INFINITY) <= range.from) at++;
    let { from } = range;
    for (let i = at; from < range.to; i++) {
      const next = known[i] ?? NEVER;
      if (next.from > from) rest.push({ from, to: Math.min(next.from, range.to) });
      from = next.to;
    }
  }
  return rest;
}

const NEVER: Range = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };
