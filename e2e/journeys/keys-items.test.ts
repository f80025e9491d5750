import type { Page } from '@playwright/test';
import { clickBefore, wordsIn, writeAtEnd } from '../pages/fields.ts';
import { expect, test, type Visitor } from './two-people.ts';

async function withItem({ agenda }: Visitor, words: string) {
  const hiring = await agenda.addTopic('Hiring', 'Two left.');
  await hiring.addItem(words);
  return hiring;
}

const idsOf = (page: Page) =>
  page.locator('li[data-block]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-block')));

test('item: Enter at its end begins a new one below, at its start one above, and the text keeps its id', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  const hiring = await withItem(ada, 'Book the room');
  await agenda.item('Book the room').giveTo('Grace');
  const [id] = await idsOf(page);
  await writeAtEnd(hiring.items.first(), '');
  await page.keyboard.press('Enter');
  await expect(hiring.items).toHaveCount(2);
  await page.keyboard.type('Below');
  await clickBefore(hiring.items.first(), 0);
  await page.keyboard.press('Enter');
  await expect(hiring.items).toHaveText(['', 'Book the room', 'Below']);
  await page.keyboard.type('Please ');
  for (const person of [ada, grace]) {
    await expect
      .poll(() => wordsIn(person.agenda.topic('Hiring').items))
      .toEqual(['', 'Please Book the room', 'Below']);
    await expect(person.agenda.item('Book the room').owner).toHaveAccessibleName('Owner: Grace');
  }
  expect((await idsOf(page))[1]).toBe(id);
});

test('item: Enter in its middle parts it: the first half keeps the id, the second its owner; undo joins it', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  const hiring = await withItem(ada, 'Book the room, ask Lin');
  await agenda.item('Book the room').giveTo('Grace');
  const [id] = await idsOf(page);
  await clickBefore(hiring.items.first(), 'Book the room'.length);
  await page.keyboard.press('Enter');
  await expect(hiring.items).toHaveText(['Book the room', ', ask Lin']);
  await page.keyboard.press('Delete');
  await page.keyboard.press('Delete');
  await expect.poll(() => wordsIn(grace.agenda.topic('Hiring').items)).toEqual(['Book the room', 'ask Lin']);
  await expect(grace.agenda.item('ask Lin').owner).toHaveAccessibleName('Owner: Grace');
  expect((await idsOf(page))[0]).toBe(id);
  await agenda.undoUntil(async () => (await hiring.items.count()) === 1);
  await expect(hiring.items).toHaveText(['Book the room, ask Lin']);
  await expect(hiring.items).toBeFocused();
  await page.keyboard.type('!');
  await expect.poll(() => wordsIn(grace.agenda.topic('Hiring').items)).toEqual(['Book the room!, ask Lin']);
});

test('item: Backspace at the start of an empty one takes it away, and the caret goes before it', async ({
  pair: { ada, grace },
}) => {
  const hiring = await withItem(ada, 'Book the room');
  await ada.page.keyboard.press('Enter');
  await expect(hiring.items).toHaveCount(2);
  await ada.page.keyboard.press('Backspace');
  await expect(hiring.items).toHaveCount(1);
  await ada.page.keyboard.type(' at noon');
  await expect.poll(() => wordsIn(grace.agenda.topic('Hiring').items)).toEqual(['Book the room at noon']);
});

test('item: Backspace before its words makes a note of them; the promise is removed in the open, and restored', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  const hiring = await withItem(ada, 'Book the room');
  await clickBefore(hiring.items.first(), 0);
  await page.keyboard.press('Backspace');
  await page.keyboard.type('Or: ');
  for (const person of [ada, grace]) {
    const same = person.agenda.topic('Hiring');
    await expect.poll(() => wordsIn(same.notes)).toEqual(['Two left.\nOr: Book the room']);
    await expect(same.items).toHaveCount(0);
    await expect(same.root).toContainText(/Removed by (Ada|you)/i);
  }
  await agenda.undoUntil(async () => (await hiring.items.count()) === 1);
  await expect.poll(() => wordsIn(hiring.notes)).toEqual(['Two left.']);
  await expect(hiring.items).toBeFocused();
  await agenda.redoAll();
  await expect(hiring.items).toHaveCount(0);
  await grace.agenda.restoreButton('Book the room').click();
  await expect.poll(() => wordsIn(hiring.items)).toEqual(['Book the room']);
});

test('item: an earlier promise is not taken away by Backspace; the page says what does', async ({ pair: { ada } }) => {
  const { page, agenda } = ada;
  await withItem(ada, 'Book the room');
  await agenda.wrapUp(1);
  await clickBefore(agenda.item('Book the room').text, 0);
  await page.keyboard.press('Backspace');
  await expect(agenda.item('Book the room').row.getByText('Drop it with a reason')).toBeVisible();
  await expect(page.getByRole('status').getByText('Drop it with a reason')).toBeAttached();
  await page.keyboard.type('We ');
  await expect(agenda.item('We Book the room').row.getByText('Drop it with a reason')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(agenda.item('We Book the room').text).toHaveText('We Book the room');
});

test('notes, items: Enter twice on an empty last line leaves to a new topic below', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  await agenda.addTopic('Hiring', 'Two left.');
  await agenda.addTopic('Last');
  await writeAtEnd(agenda.topic('Hiring').notes, '');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Career');
  for (const person of [ada, grace]) {
    await expect.poll(() => person.agenda.titles()).toEqual(['Hiring', 'Career', 'Last']);
    await expect.poll(() => wordsIn(person.agenda.topic('Hiring').notes)).toEqual(['Two left.']);
  }
  const career = agenda.topic('Career');
  await career.addItem('Ask her');
  await page.keyboard.press('Enter');
  await expect(career.items).toHaveCount(2);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Room');
  for (const person of [ada, grace]) {
    await expect.poll(() => person.agenda.titles()).toEqual(['Hiring', 'Career', 'Room', 'Last']);
    await expect(person.agenda.topic('Career').items).toHaveText(['Ask her']);
  }
  await agenda.undoUntil(async () => !(await agenda.titles()).includes('Room'));
  await agenda.undoUntil(async () => (await career.items.count()) === 2);
  await expect(career.items.last()).toBeFocused();
});

test('item: Tab goes to the owner, to the date and on; Escape and Shift+Tab back to the caret', async ({
  pair: { ada },
}) => {
  const { page, agenda } = ada;
  const hiring = await withItem(ada, 'Book the room');
  await hiring.addItem('Ask Lin');
  const first = agenda.item('the room');
  await clickBefore(first.text, 'Book'.length);
  await page.keyboard.press('Tab');
  await expect(first.owner).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(first.due).toBeFocused();
  // Nobody is left out who has no mouse: the next row's handle and tick come before its text.
  for (const stop of [agenda.item('Ask Lin').handle, agenda.item('Ask Lin').tick, agenda.item('Ask Lin').text]) {
    await page.keyboard.press('Tab');
    await expect(stop).toBeFocused();
  }

  await clickBefore(first.text, 'Book'.length);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(first.text).toBeFocused();
  await page.keyboard.type('1');
  await expect(first.text).toHaveText('Book1 the room');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'Grace' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(first.text).toBeFocused();
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Due date' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(first.text).toBeFocused();
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('4');
  await expect(first.text).toHaveText('Book1234 the room');
});
