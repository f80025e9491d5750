import type { ByteReader } from './byte-reader.ts';

/** Readers of nested values call themselves. Nothing that a person makes is this deep. */
const DEEPEST = 64;
const LONGEST_JSON = 1 << 20;

/** lib0's "any" encoding, by its type byte. Those that are not here have no body. */
const bodies: Record<number, (reader: ByteReader, depth: number) => void> = {
  125: (reader) => reader.skipVarInt(),
  124: (reader) => reader.skip(4),
  123: (reader) => reader.skip(8),
  122: (reader) => reader.skip(8),
  119: (reader) => reader.varStringLength(),
  118: (reader, depth) => {
    for (let left = reader.count(2); left > 0 && reader.ok; left--) {
      // lib0 assigns keys one by one: this one would be the object's prototype.
      reader.require(reader.varString() !== '__proto__');
      checkAny(reader, depth + 1);
    }
  },
  117: (reader, depth) => {
    for (let left = reader.count(1); left > 0 && reader.ok; left--) checkAny(reader, depth + 1);
  },
  116: (reader) => reader.varBytes(),
};

export function checkAny(reader: ByteReader, depth = 0): void {
  const type = reader.byte();
  reader.require(type >= 116 && type <= 127 && depth <= DEEPEST);
  if (reader.ok) bodies[type]?.(reader, depth);
}

/** A string that has to be JSON. */
export function checkJson(reader: ByteReader, orUndefined = false): void {
  const text = reader.varString();
  if (orUndefined && text === 'undefined') return;
  reader.require(text.length <= LONGEST_JSON && isShallowJson(text));
}

export function isShallowJson(text: string): boolean {
  if (deeperThan(text, DEEPEST)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Counts brackets inside strings too, and so may only overestimate; that takes a text with 64 of them unclosed. */
function deeperThan(text: string, limit: number): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5b || code === 0x7b) depth++;
    else if (code === 0x5d || code === 0x7d) depth--;
    if (depth > limit) return true;
  }
  return false;
}
