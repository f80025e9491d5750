import type { Page } from '@playwright/test';

/** Longer than a frame, so that what a page puts off until after a frame is put off until after several. */
const LATER_MS = 60;

/** What React does after drawing waits, as it does on a machine with other things to do. To be called before the page opens. */
export async function makeSlow(page: Page): Promise<void> {
  await page.addInitScript((ms) => {
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (this: MessagePort, ...message: Parameters<typeof post>) {
      setTimeout(() => post.apply(this, message), ms);
    } as typeof post;
  }, LATER_MS);
}
