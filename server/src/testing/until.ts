import { setTimeout as delay } from 'node:timers/promises';

const LOOK_EVERY_MS = 10;
const GIVE_UP_MS = 25_000;

/** Waits for what a test expects to happen, and names it when it does not. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + GIVE_UP_MS;
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error(`It did not come to this: ${what}`);
    await delay(LOOK_EVERY_MS);
  }
}
