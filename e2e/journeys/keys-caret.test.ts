import type { Locator, Page } from '@playwright/test';
import { clickAtStart, wordsIn, writeAtEnd } from '../pages/fields.ts';
import { expect, test } from './two-people.ts';

const HALF_A_LETTER = 8;
const LONG = 'abcdefghijklmnopqrstuvwxyz '.repeat(8).trim();

/** Where the caret is drawn, in the window's pixels. */
function caretX(page: Page): Promise<number> {
  return page.evaluate(() => {
    const range = getSelection()?.getRangeAt(0);
    if (!range) return Number.NaN;
    const [box] = range.getClientRects();
    if (box) return box.left;
    const line = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
    return line?.getBoundingClientRect().left ?? Number.NaN;
  });
}

async function expectColumn(page: Page, field: Locator, x: number): Promise<void> {
  await expect(field).toBeFocused();
  await expect.poll(async () => Math.abs((await caretX(page)) - x)).toBeLessThan(HALF_A_LETTER);
}

test('any: Up and Down cross the fields and keep the column, over short lines, lists and wrapped ones', async ({
  pair: { id, ada },
}) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring somebody senior for the team', 'Short');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- One entry of a list that is long enough');
  await hiring.addItem('No');
  const career = await agenda.addTopic('Career and what she would like to lead', LONG);
  await agenda.expectSaved();
  // Not one of the fields has its editor now.
  await agenda.open(id);
  await clickAtStart(hiring.title);
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowRight');
  const x = await caretX(page);
  await page.keyboard.press('ArrowDown');
  await expect(hiring.notes).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expectColumn(page, hiring.notes, x);
  await page.keyboard.press('ArrowDown');
  await expect(hiring.items).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expectColumn(page, career.title, x);
  await page.keyboard.press('ArrowDown');
  await expectColumn(page, career.notes, x);
  await page.keyboard.press('ArrowDown');
  await expectColumn(page, career.notes, x);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expectColumn(page, career.title, x);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expectColumn(page, hiring.notes, x);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expectColumn(page, hiring.title, x);
});

test('any: another key ends the column; up from a wrapped text comes into its last line', async ({ pair: { ada } }) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring', LONG);
  await hiring.addItem('Book the room');
  await clickAtStart(hiring.items.first());
  const x = await caretX(page);
  await page.keyboard.press('ArrowUp');
  await expectColumn(page, hiring.notes, x);
  await page.keyboard.press('ArrowDown');
  await expect(hiring.items).toBeFocused();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight');
  const other = await caretX(page);
  expect(other).toBeGreaterThan(x + 2 * HALF_A_LETTER);
  await page.keyboard.press('ArrowUp');
  await expectColumn(page, hiring.notes, other);
  await page.keyboard.press('ArrowUp');
  await expectColumn(page, hiring.notes, other);
});

test('any: Left and Right at a border go to the neighbouring field', async ({ pair: { ada, grace } }) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring', 'Two left.');
  await hiring.addItem('Book the room');
  await clickAtStart(hiring.items.first());
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(' And one.');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('Please ');
  const same = grace.agenda.topic('Hiring');
  await expect.poll(() => wordsIn(same.notes)).toEqual(['Two left. And one.']);
  await expect.poll(() => wordsIn(same.items)).toEqual(['Please Book the room']);
});

test('title: Enter goes into the notes, and an empty page has the caret in its first title', async ({
  pair: { ada },
}) => {
  const { page, agenda } = ada;
  await expect(page.getByRole('textbox', { name: 'Topic title' })).toBeFocused();
  await page.keyboard.type('Hiring');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Two left.');
  await expect.poll(() => wordsIn(agenda.topic('Hiring').notes)).toEqual(['Two left.']);
  await clickAtStart(agenda.topic('Hiring').title);
  await page.keyboard.press('Enter');
  await page.keyboard.type('So: ');
  await expect.poll(() => wordsIn(agenda.topic('Hiring').notes)).toEqual(['So: Two left.']);
});

test('title: Backspace at its start joins nothing; an entirely empty topic goes, and the caret moves up', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring', 'Two left.');
  const career = await agenda.addTopic('Career');
  await clickAtStart(career.title);
  await page.keyboard.press('Backspace');
  await page.keyboard.type('My ');
  for (const person of [ada, grace]) await expect.poll(() => person.agenda.titles()).toEqual(['Hiring', 'My Career']);
  await expect.poll(() => wordsIn(hiring.notes)).toEqual(['Two left.']);

  await agenda.addTopic('X', 'Notes.');
  await writeAtEnd(agenda.topic('X').title, '');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(agenda.topic('Untitled topic').notes).toHaveText('Notes.');
  await writeAtEnd(agenda.topic('Untitled topic').notes, '');
  for (const _letter of 'Notes.') await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(agenda.topic('Untitled topic').title).toBeFocused();
  await page.keyboard.press('Backspace');
  await page.keyboard.type('Up here.');
  for (const person of [ada, grace]) {
    await expect.poll(() => person.agenda.titles()).toEqual(['Hiring', 'My Career']);
    await expect.poll(() => wordsIn(person.agenda.topic('My Career').notes)).toEqual(['Up here.']);
  }
});

test('title: Backspace in the only topic, an empty one, leads back to the page’s first title', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  await expect(page.getByRole('textbox', { name: 'Topic title' })).toBeFocused();
  await page.keyboard.type('H');
  await expect.poll(() => grace.agenda.titles()).toEqual(['H']);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect.poll(() => grace.agenda.titles()).toEqual([]);
  await expect(page.getByRole('region', { name: 'First topic' }).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Career');
  for (const person of [ada, grace]) await expect.poll(() => person.agenda.titles()).toEqual(['Career']);
  await expect(agenda.topic('Career').title).toBeFocused();
});

test('any: Mod+Enter ticks the item, and marks the topic discussed', async ({ pair: { ada, grace } }) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring', 'Two left.');
  await hiring.addItem('Book the room');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(grace.agenda.item('Book the room').tick).toBeChecked();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(grace.agenda.item('Book the room').tick).not.toBeChecked();
  await writeAtEnd(hiring.notes, '');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(grace.agenda.topic('Hiring').discussed).toBeChecked();
  await page.keyboard.type(' Still here.');
  await expect.poll(() => wordsIn(hiring.notes)).toEqual(['Two left. Still here.']);
});

test('any: Alt+Shift with an arrow takes an item across to the neighbouring topic, a topic one step', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring');
  for (const words of ['One', 'Two', 'Three']) await hiring.addItem(words);
  const career = await agenda.addTopic('Career');
  await career.addItem('Four');
  await clickAtStart(agenda.item('One').text);
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(career.items).toHaveText(['One', 'Four']);
  await expect(agenda.item('One').text).toBeFocused();
  await page.keyboard.type('No. ');
  await expect.poll(() => wordsIn(grace.agenda.topic('Career').items)).toEqual(['No. One', 'Four']);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(hiring.items).toHaveText(['Two', 'Three', 'No. One']);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(page.getByRole('list', { name: 'Promises without a topic' })).toContainText('No. One');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(page.getByRole('status').getByText('No topic above')).toBeAttached();
  await clickAtStart(career.title);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(() => grace.agenda.titles()).toEqual(['Career', 'Hiring']);
  await expect(career.title).toBeFocused();
});
