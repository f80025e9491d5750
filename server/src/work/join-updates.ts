import * as encoding from 'lib0/encoding';
import { type Run, readRuns } from '../relay/update-check.ts';
import { type Deletions, readDeletions, union, writeDeletions } from './deletions.ts';

/**
 * Joins updates that follow one another: of each client the clocks go on where another part ends. A struct's bytes mean
 * the same wherever they stand, so they are copied and not decoded: it takes a tenth of the time of Yjs's own merge.
 *
 * @param parts updates, in any order.
 * @returns null where clocks overlap or are missing (which of two structs is kept, or what stands in a gap, is Yjs's to
 * say), or where a part is not well-formed.
 */
export function joinUpdates(parts: readonly Uint8Array[]): Uint8Array | null {
  const runs: Run[] = [];
  const deletions: Deletions[] = [];
  for (const part of parts) {
    const read = readRuns(part);
    if (!read) return null;
    for (const run of read.runs) runs.push(run);
    deletions.push(readDeletions(part, read.deletionsAt));
  }
  const runsOf = Map.groupBy(runs, ({ client }) => client);
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, runsOf.size);
  // Yjs writes higher clients first.
  for (const client of [...runsOf.keys()].sort((a, b) => b - a)) {
    if (!writeRuns(encoder, runsOf.get(client) ?? [])) return null;
  }
  encoding.writeUint8Array(encoder, writeDeletions(union(deletions)));
  return encoding.toUint8Array(encoder);
}

/** False where they do not follow one another. */
function writeRuns(encoder: encoding.Encoder, runs: Run[]): boolean {
  runs.sort((a, b) => a.clock - b.clock);
  const [first] = runs;
  if (!first) return true;
  let structs = 0;
  let end = first.clock;
  for (const run of runs) {
    if (run.clock !== end) return false;
    structs += run.structs;
    end = run.end;
  }
  encoding.writeVarUint(encoder, structs);
  encoding.writeVarUint(encoder, first.client);
  encoding.writeVarUint(encoder, first.clock);
  for (const { bytes } of runs) encoding.writeUint8Array(encoder, bytes);
  return true;
}
