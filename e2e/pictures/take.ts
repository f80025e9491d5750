import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../bin/run-command.mjs';
import { setColours } from '../pages/set-colours.ts';

const folder = path.join(root, 'e2e/screenshots');
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

export interface Picture {
  readonly name: string;
  /** What is opened for it, at each width anew; Escape closes it. */
  readonly open?: () => Promise<unknown>;
}

/** A page at both widths, light and dark. */
export async function take(page: Page, { name, open }: Picture): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.mouse.move(0, 0);
    // What floats is placed in the window; of a page all is shown, with what sticks to the window's end at its end.
    if (open) await open();
    else await page.setViewportSize({ ...size, height: await heightOf(page) });
    for (const colorScheme of ['light', 'dark'] as const) {
      await setColours(page, colorScheme);
      await page.screenshot({ path: path.join(folder, `${name}-${size.width}-${colorScheme}.png`), caret: 'initial' });
    }
    if (open) await page.keyboard.press('Escape');
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

function heightOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight);
}
