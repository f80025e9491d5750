import { expect, type Locator } from '@playwright/test';
import { pressBox } from './fields.ts';

/** One topic on the agenda. */
export class TopicPart {
  readonly root: Locator;
  readonly title: Locator;
  readonly notes: Locator;
  readonly items: Locator;
  readonly discussed: Locator;
  readonly handle: Locator;

  constructor(root: Locator) {
    this.root = root;
    this.title = root.getByRole('textbox', { name: 'Topic title' });
    this.notes = root.getByRole('textbox', { name: 'Notes' });
    this.items = root.getByRole('textbox', { name: 'Action item', exact: true });
    this.discussed = root.getByRole('checkbox', { name: 'discussed' });
    this.handle = root.getByRole('button', { name: /^Menu of (untitled )?topic/ });
  }

  async addItem(words: string): Promise<void> {
    const count = await this.items.count();
    await this.root.getByRole('button', { name: 'Action item', exact: true }).click();
    await expect(this.items.nth(count)).toBeFocused();
    await this.root.page().keyboard.type(words);
    await expect(this.items.nth(count)).toContainText(words);
  }

  async toggleDiscussed(): Promise<void> {
    await pressBox(this.discussed);
  }

  async choose(entry: string): Promise<void> {
    await this.handle.click();
    await this.root.page().getByRole('menuitem', { name: entry }).click();
  }
}
