import { expect, type Locator, type Page } from '@playwright/test';
import { wordsIn, writeAtEnd } from './fields.ts';
import { ItemPart } from './item-part.ts';
import { readBlocks } from './read-blocks.ts';
import { TopicPart } from './topic-part.ts';
import { WrapUpDialog } from './wrap-up-dialog.ts';

export class AgendaPage {
  readonly page: Page;
  /** Where one's words are. */
  readonly sync: Locator;
  readonly lastTime: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sync = page.locator('[data-status]').and(page.getByRole('status'));
    this.lastTime = page.getByRole('region', { name: 'Last time we said' });
  }

  async open(pairId: string): Promise<void> {
    await this.page.goto(`/pairs/${pairId}`);
    await this.expectSaved();
  }

  session(number: number): Locator {
    return this.page.getByText(`Session ${number}`, { exact: true });
  }

  isHere(name: string): Locator {
    return this.page.locator('.agenda-here').filter({ hasText: `${name} is here` });
  }

  topic(title: string): TopicPart {
    return new TopicPart(this.page.getByRole('region', { name: title, exact: true }));
  }

  item(words: string): ItemPart {
    return new ItemPart(
      this.page
        .getByRole('listitem')
        .filter({ hasText: words })
        .filter({ has: this.page.getByRole('textbox') }),
    );
  }

  /** The topics' titles in their order. */
  titles(): Promise<string[]> {
    return wordsIn(this.page.getByRole('heading').getByRole('textbox', { name: 'Topic title' }));
  }

  /** A block that was removed, by its words. */
  restoreButton(words: string): Locator {
    return this.page.getByRole('button', { name: `Restore ${words}`, exact: true });
  }

  /** From an empty page with its first title, otherwise from the button at the foot. */
  async addTopic(title: string, notes = ''): Promise<TopicPart> {
    const first = this.page.getByRole('region', { name: 'First topic' });
    const add = this.page.getByRole('button', { name: 'Topic', exact: true });
    await expect(first.or(add).first()).toBeVisible();
    if (await first.isVisible()) await first.getByRole('textbox').click();
    else {
      await add.click();
      await expect(this.topic('Untitled topic').title).toBeFocused();
    }
    await this.page.keyboard.type(title);
    const topic = this.topic(title);
    await expect(topic.title).toBeFocused();
    if (notes) await writeAtEnd(topic.notes, notes);
    return topic;
  }

  async openWrapUp(session: number): Promise<WrapUpDialog> {
    await this.page.getByRole('button', { name: 'Wrap up', exact: true }).click();
    const dialog = new WrapUpDialog(this.page, session);
    await expect(dialog.root).toBeVisible();
    return dialog;
  }

  async wrapUp(session: number): Promise<void> {
    const dialog = await this.openWrapUp(session);
    await dialog.confirm.click();
    await expect(this.session(session + 1)).toBeVisible();
    await expect(dialog.root).toBeHidden();
  }

  /** Everything that stands on the page, in its order: equal on two pages that show the same. */
  blocks(): Promise<string[]> {
    return readBlocks(this.page);
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+z');
  }

  /** On a slow machine what was typed in one go is taken back in several. */
  async undoUntil(holds: () => Promise<boolean>): Promise<void> {
    const TRIES = 20;
    for (let tries = 0; tries < TRIES && !(await holds()); tries += 1) await this.undo();
    await expect.poll(holds).toBe(true);
  }

  async redo(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+z');
  }

  async redoAll(): Promise<void> {
    const MORE_THAN_ENOUGH = 20;
    for (let step = 0; step < MORE_THAN_ENOUGH; step += 1) await this.redo();
  }

  async expectSaved(): Promise<void> {
    await expect(this.sync).toHaveText('Saved');
  }
}
