import type { Locator, Page } from '@playwright/test';

/** What floats at the words that somebody types. */
export class Suggestions {
  readonly list: Locator;
  /** The list's options, in their order. */
  readonly options: Locator;
  /** The date that words were read as. */
  readonly offer: Locator;
  readonly keepWords: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.list = page.getByRole('listbox');
    this.options = this.list.getByRole('option');
    this.offer = page.getByRole('button', { name: /^due / });
    this.keepWords = page.getByRole('button', { name: 'Keep the words' });
  }

  /** All of it is in the window. */
  async isInWindow(): Promise<boolean> {
    const box = await this.#page.locator('.suggest').boundingBox();
    const size = this.#page.viewportSize();
    if (!box || !size) return false;
    return box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height;
  }
}
