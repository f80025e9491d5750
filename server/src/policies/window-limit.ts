/** So many in a window of time, for each key. In the memory of this process. */
export interface WindowLimit {
  /** Counts one; false where that is one too many. */
  take(key: string): boolean;
  /** True where no more would be taken. Counts nothing. */
  isUsedUp(key: string): boolean;
  forget(key: string): void;
}

interface Window {
  readonly endsAt: number;
  readonly count: number;
}

export function createWindowLimit(
  { max, windowMs }: { max: number; windowMs: number },
  now: () => number = Date.now,
): WindowLimit {
  const windows = new Map<string, Window>();

  function current(key: string): Window {
    const window = windows.get(key);
    return window && window.endsAt > now() ? window : { endsAt: now() + windowMs, count: 0 };
  }

  // Keys come from outside: what has run out is dropped, so that the map stays as small as the last window.
  function sweep(): void {
    for (const [key, window] of windows) {
      if (window.endsAt > now()) break;
      windows.delete(key);
    }
  }

  return {
    take(key) {
      const { endsAt, count } = current(key);
      if (count === 0) windows.delete(key);
      windows.set(key, { endsAt, count: Math.min(count + 1, max + 1) });
      sweep();
      return count < max;
    },
    isUsedUp: (key) => current(key).count >= max,
    forget: (key) => void windows.delete(key),
  };
}
