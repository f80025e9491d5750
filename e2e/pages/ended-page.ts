import type { Locator, Page } from '@playwright/test';

/** A 1:1 that has ended, and the way to its end. */
export class EndedPage {
  readonly page: Page;
  readonly heading: Locator;
  /** Said to whoever had the agenda open. */
  readonly news: Locator;
  /** What did not arrive. */
  readonly unsent: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByText(/^Session \d+, as it stood when/);
    this.news = page.getByText(/ended this 1:1\. It stays here to be read/);
    this.unsent = page.getByRole('alert').filter({ hasText: 'Not all that you wrote here had reached the server' });
  }

  item(words: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: words });
  }

  topic(title: string): Locator {
    const heading = this.page.getByRole('heading', { level: 2, name: title });
    return this.page.locator('section').filter({ has: heading });
  }

  async show(what: 'As it ended' | 'As it is on this device'): Promise<void> {
    await this.page.getByText(what, { exact: true }).click();
  }
}

/** From the agenda's foot to the question. */
export async function askToEnd(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'End this 1:1…' }).click();
  return page.getByRole('alertdialog', { name: /^End your 1:1 with/ });
}
