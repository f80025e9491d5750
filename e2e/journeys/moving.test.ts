import type { Locator } from '@playwright/test';
import { clickAtStart, wordsIn, writeAtStart } from '../pages/fields.ts';
import { expect, test, type Visitor } from './two-people.ts';

/** Two topics, Hiring with three promises and Career with none. */
async function fill({ agenda }: Visitor) {
  const hiring = await agenda.addTopic('Hiring');
  for (const words of ['One', 'Two', 'Three']) await hiring.addItem(words);
  const career = await agenda.addTopic('Career');
  return { hiring, career };
}

/** Drags without letting go. */
async function hold(handle: Locator, to: Locator): Promise<void> {
  const { mouse } = handle.page();
  await handle.hover();
  await mouse.down();
  const box = await to.boundingBox();
  if (!box) throw new Error('There is nowhere to drag it to.');
  await mouse.move(box.x + box.width / 2, box.y + box.height - 2, { steps: 8 });
}

async function drag(handle: Locator, to: Locator): Promise<void> {
  await hold(handle, to);
  await expect(handle.page().locator('.drop-line')).toBeVisible();
  await handle.page().mouse.up();
}

test('Alt with an arrow moves what one is in, and the caret stays where it was', async ({ pair: { ada, grace } }) => {
  const { hiring, career } = await fill(ada);
  const { page, agenda } = ada;
  await clickAtStart(agenda.item('One').text);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(hiring.items).toHaveText(['Two', 'One', 'Three']);
  await page.keyboard.type('No. ');
  await expect(hiring.items).toHaveText(['Two', 'No. One', 'Three']);
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(career.items).toHaveText(['No. One']);
  await expect(agenda.item('No. One').text).toBeFocused();
  await page.keyboard.type('now: ');
  await expect(career.items).toHaveText(['No. now: One']);

  await career.title.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(career.title).toBeFocused();
  await expect.poll(() => titles(grace)).toEqual(['Career', 'Hiring']);
  await expect.poll(() => grace.agenda.blocks()).toEqual(await agenda.blocks());
});

test('the menu moves a promise to another topic', async ({ pair: { ada, grace } }) => {
  const { hiring, career } = await fill(ada);
  await ada.agenda.item('Two').choose('Move to Career');
  await expect(career.items).toHaveText(['Two']);
  await expect(grace.agenda.topic('Career').items).toHaveText(['Two']);
  await ada.agenda.item('Two').choose('Move out of its topic');
  await expect(grace.page.getByRole('list', { name: 'Promises without a topic' })).toContainText('Two');
  await hiring.choose('Move down');
  await expect.poll(() => titles(grace)).toEqual(['Career', 'Hiring']);
});

test('the mouse drags promises and topics', async ({ pair: { ada, grace } }) => {
  const { hiring, career } = await fill(ada);
  await drag(ada.agenda.item('One').handle, ada.agenda.item('Three').row);
  await expect(hiring.items).toHaveText(['Two', 'Three', 'One']);
  await drag(ada.agenda.item('Two').handle, career.root);
  await expect(grace.agenda.topic('Career').items).toHaveText(['Two']);
  await drag(hiring.handle, career.root);
  await expect.poll(() => titles(grace)).toEqual(['Career', 'Hiring']);
});

test('[ROLL-4] a carried promise is dragged among those of its topic, and never away from it', async ({
  pair: { id, ada, grace },
}) => {
  const { career } = await fill(ada);
  await career.addItem('Four');
  await ada.agenda.wrapUp(1);
  await ada.agenda.open(id);
  const { agenda, page } = ada;
  const promised = agenda.lastTime.getByRole('textbox');
  await expect(promised).toHaveText(['One', 'Two', 'Three', 'Four']);
  const origins = () => agenda.lastTime.locator('.item-origin').allTextContents();

  await drag(agenda.item('One').handle, agenda.item('Two').row);
  await expect(promised).toHaveText(['Two', 'One', 'Three', 'Four']);
  expect(await origins()).toEqual(['Hiring', 'Hiring', 'Hiring', 'Career']);

  await hold(agenda.item('Four').handle, agenda.item('Two').row);
  await expect(page.locator('[data-dragged]')).toBeVisible();
  await expect(page.locator('.drop-line')).toBeHidden();
  await page.mouse.up();
  await expect(page.locator('[data-dragged]')).toHaveCount(0);
  await expect(promised).toHaveText(['Two', 'One', 'Three', 'Four']);
  expect(await origins()).toEqual(['Hiring', 'Hiring', 'Hiring', 'Career']);
  await expect.poll(() => grace.agenda.blocks()).toEqual(await agenda.blocks());
});

test('a row that the other moves keeps my caret in it', async ({ pair: { ada, grace } }) => {
  const { hiring, career } = await fill(ada);
  await writeAtStart(grace.agenda.item('Two').text, 'Part ');
  await expect.poll(() => wordsIn(hiring.items)).toEqual(['One', 'Part Two', 'Three']);
  await ada.agenda.item('Part').choose('Move up');
  await expect.poll(() => wordsIn(grace.agenda.topic('Hiring').items)).toEqual(['Part Two', 'One', 'Three']);
  await grace.page.keyboard.type('of ');
  await expect.poll(() => wordsIn(grace.agenda.topic('Hiring').items)).toEqual(['Part of Two', 'One', 'Three']);
  await ada.agenda.item('Part of').choose('Move to Career');
  await expect(grace.agenda.item('Part of').text).toBeFocused();
  await expect.poll(() => wordsIn(grace.agenda.topic('Career').items)).toEqual(['Part of Two']);
  await grace.page.keyboard.type('the ');
  await expect.poll(() => wordsIn(career.items)).toEqual(['Part of the Two']);
});

async function titles({ agenda }: Visitor): Promise<string[]> {
  return (await agenda.blocks()).flatMap((line) => line.split('Topic title: ').slice(1));
}
