import type { Locator, Page } from '@playwright/test';

/** A session that is over, in the history. */
export class RecordPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(pairId: string, session: number): Promise<void> {
    await this.page.goto(`/pairs/${pairId}/sessions/${session}`);
    await this.page.getByRole('heading', { level: 1, name: `Session ${session}` }).waitFor();
  }

  item(words: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: words });
  }

  topic(title: string): Locator {
    const heading = this.page.getByRole('heading', { level: 2, name: title });
    return this.page.locator('section').filter({ has: heading });
  }

  async show(what: 'With what was added later' | 'As wrapped'): Promise<void> {
    await this.page.getByText(what, { exact: true }).first().click();
  }
}
