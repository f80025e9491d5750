import { generateKeyBetween } from 'fractional-indexing';
import { oneOf } from 'lib0/random';

const DIGITS = [...'123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
const JITTER_DIGITS = 3;

/**
 * A key that sorts after `before` and ahead of `after` (null: the list's end). It carries three random digits, so that
 * two people who insert at the same spot get different keys. Keys that no fractional index could be, or that do not
 * leave room (another client's), are stepped over rather than thrown at the person who drags.
 */
export function orderBetween(before: string | null, after: string | null): string {
  const low = usable(before);
  const high = usable(after);
  if (low !== null && high !== null && low >= high) return jittered(generateKeyBetween(low, null), null);
  return jittered(generateKeyBetween(low, high), high);
}

/** A key for the place `index` of a list whose keys, in their order on the page, are `orders`. */
export function orderAt(orders: readonly string[], index: number): string {
  return orderBetween(orders[index - 1] ?? null, orders[index] ?? null);
}

function jittered(key: string, high: string | null): string {
  const suffix = Array.from({ length: JITTER_DIGITS }, () => oneOf(DIGITS)).join('');
  return high !== null && key + suffix >= high ? key : key + suffix;
}

function usable(key: string | null): string | null {
  if (key === null) return null;
  try {
    generateKeyBetween(key, null);
    return key;
  } catch {
    return null;
  }
}
