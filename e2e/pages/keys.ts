import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page of a test has. */
const MOST_STOPS = 90;

/** Somebody who has nothing but a keyboard: no mouse, no finger, and no focus that a test gives them. */
export class Keys {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }

  /** From where the focus is, stop by stop. Whoever cannot be reached fails. */
  async tabTo(target: Locator): Promise<void> {
    await this.#goTo(target, 'Tab');
  }

  async backTo(target: Locator): Promise<void> {
    await this.#goTo(target, 'Shift+Tab');
  }

  /** Enter on a button or a link, Space on a box. */
  async use(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.tabTo(target);
    await this.press(key);
  }

  async choose(entry: Locator): Promise<void> {
    await this.#goTo(entry, 'ArrowDown');
    await this.press('Enter');
  }

  /** Where nothing has the focus, the next key goes nowhere, and a screen reader begins anew. */
  async expectFocusKept(): Promise<void> {
    await expect.poll(() => this.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  }

  /** On the control itself, or on another of its row. */
  async expectFocusIn(row: Locator): Promise<void> {
    await expect.poll(() => row.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }

  async #goTo(target: Locator, key: string): Promise<void> {
    await expect(target).toBeVisible();
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press(key);
    }
    throw new Error(`${key} never came to ${target}.`);
  }
}
