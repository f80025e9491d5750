import { expect, type Page } from '@playwright/test';

/** What the page said aloud so far, in order: a sentence goes from its region after a while, so all are kept from now on. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await expect(page.locator('#announcements')).toBeAttached();
  const heard = await page.evaluateHandle(() => {
    const sentences: string[] = [];
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) sentences.push(node.textContent ?? '');
    }).observe(document.getElementById('announcements') ?? document.body, { childList: true });
    return sentences;
  });
  return () => heard.evaluate((sentences) => [...sentences]);
}
