import { setTimeout as delay } from 'node:timers/promises';

const LONGEST_WAIT_MS = 20;

/**
 * Runs one synchronous piece of SQLite work, and again while somebody else holds the lock. Waiting inside SQLite would
 * stop the whole process, so the connection's own timeout is 0.
 */
export async function whenFree<Result>(work: () => Result, stopped: () => boolean): Promise<Result> {
  for (let waitMs = 1; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || stopped()) throw error;
    }
    await delay(waitMs);
  }
}

export function isBusy(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code.startsWith('SQLITE_BUSY');
}
