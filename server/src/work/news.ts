import * as Y from 'yjs';
import { checkUpdate } from '../relay/update-check.ts';
import { type Deletions, readDeletions, subtract, writeDeletions } from './deletions.ts';

export interface News {
  /** What of the update the document does not have, or null where it has all of it. */
  readonly fresh: Uint8Array | null;
  /** Whether `fresh` claims deletions: then words that merely fell must be rescued before it is stored. */
  readonly claims: boolean;
}

/**
 * A sync step 2 carries all that the sender has beyond an under-estimated state, with the deletions of its whole
 * document. Only what is new may be stored: the sender has forgotten what deleted text said, and a merge could take
 * its empty shell for the content that the log still has.
 */
export function news(document: Uint8Array, update: Uint8Array): News {
  const missing = Y.diffUpdate(update, Y.encodeStateVectorFromUpdate(document));
  const at = deletionsAt(missing);
  const claimed = subtract(readDeletions(missing, at), readDeletions(document, deletionsAt(document)));
  if (isNothing(missing, at) && claimed.size === 0) return { fresh: null, claims: false };
  return { fresh: withDeletions(missing.subarray(0, at), claimed), claims: claimed.size > 0 };
}

function deletionsAt(update: Uint8Array): number {
  const checked = checkUpdate(update);
  if (!checked) throw new Error('an update that Yjs wrote does not read as one');
  return checked.deletionsAt;
}

const isNothing = (update: Uint8Array, at: number): boolean => at === 1 && update[0] === 0;

function withDeletions(structs: Uint8Array, deletions: Deletions): Uint8Array {
  const tail = writeDeletions(deletions);
  const whole = new Uint8Array(structs.length + tail.length);
  whole.set(structs);
  whole.set(tail, structs.length);
  return whole;
}
