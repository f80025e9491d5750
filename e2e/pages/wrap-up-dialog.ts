import type { Locator, Page } from '@playwright/test';

export class WrapUpDialog {
  readonly root: Locator;
  readonly confirm: Locator;

  constructor(page: Page, session: number) {
    this.root = page.getByRole('dialog', { name: `Wrap up session ${session}` });
    this.confirm = this.root.getByRole('button', { name: `Wrap up session ${session}` });
  }

  /** Offered as discussed, or not. */
  topic(title: string): Locator {
    return this.root.getByRole('group', { name: 'What did you talk about?' }).getByRole('checkbox', { name: title });
  }

  /** The promises under a heading: Done, Dropped, Carried to session 2. */
  promises(heading: string): Locator {
    const part = this.root.locator('section').filter({ has: this.root.page().getByRole('heading', { name: heading }) });
    return part.getByRole('listitem');
  }
}
