import { expect, type Locator, type Page } from '@playwright/test';
import { pressBox } from './fields.ts';

/** One promise on the agenda. */
export class ItemPart {
  readonly row: Locator;
  readonly text: Locator;
  readonly tick: Locator;
  readonly owner: Locator;
  readonly due: Locator;
  readonly handle: Locator;
  readonly #page: Page;

  constructor(row: Locator) {
    this.row = row;
    this.#page = row.page();
    this.text = row.getByRole('textbox', { name: 'Action item', exact: true });
    this.tick = row.getByRole('checkbox');
    this.owner = row.getByRole('button', { name: /^Owner: / });
    this.due = row.getByRole('button', { name: /^Due: / });
    this.handle = row.getByRole('button', { name: /^Menu of / });
  }

  async toggle(): Promise<void> {
    await pressBox(this.tick);
  }

  async giveTo(name: string): Promise<void> {
    await this.owner.click();
    await this.#page.getByRole('menuitemradio', { name }).click();
    await expect(this.owner).toHaveAccessibleName(`Owner: ${name}`);
  }

  /** `day` is one of the buttons above the calendar. */
  async promiseFor(day: string): Promise<void> {
    await this.due.click();
    await this.#page.getByRole('dialog', { name: 'Due date' }).getByRole('button', { name: day, exact: true }).click();
  }

  async choose(entry: string | RegExp): Promise<void> {
    await this.handle.click();
    await this.#page.getByRole('menuitem', { name: entry }).click();
  }

  async remove(): Promise<void> {
    await this.choose(/^Remove/);
  }

  async drop(reason: string): Promise<void> {
    await this.choose('Drop…');
    const dialog = this.#page.getByRole('dialog', { name: 'Drop this promise' });
    await dialog.getByRole('textbox', { name: 'Why' }).fill(reason);
    await dialog.getByRole('button', { name: 'Drop it' }).click();
    await expect(dialog).toBeHidden();
  }
}
