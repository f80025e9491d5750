import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 10;
const PATIENCE_MS = Number(process.env.PATIENCE_MS ?? 20_000);

/** Waits until a condition holds; `what` says which, for the one who reads the failure. */
export async function until(
  what: string | (() => string),
  holds: () => boolean | Promise<boolean>,
  timeoutMs = PATIENCE_MS,
): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await holds())) {
    if (performance.now() > end)
      throw new Error(`Waited ${timeoutMs} ms until ${typeof what === 'string' ? what : what()}.`);
    await pause(POLL_MS);
  }
}
