import type { Pair } from '@throughline/shared/http/pairs';
import { wordsIn, writeAtEnd } from '../pages/fields.ts';
import { Suggestions } from '../pages/suggestions.ts';
import { expect, test } from './two-people.ts';

test('“/” finds what a line of the notes can become', async ({ pair: { ada, grace } }) => {
  const { page, agenda } = ada;
  const { list, options } = new Suggestions(page);
  const hiring = await agenda.addTopic('Hiring', '/');
  await expect(list).toHaveAccessibleName('Commands');
  await expect(options.first()).toContainText('Action item');
  await page.keyboard.type('num');
  await expect(options).toHaveText([/Numbered list/]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('One senior first');
  await expect(hiring.notes.getByRole('list').getByRole('listitem')).toHaveText('One senior first');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Write the job ad /task');
  await expect(options).toHaveText([/Action item/]);
  await page.keyboard.press('Tab');
  await expect(hiring.items).toBeFocused();
  await expect.poll(() => wordsIn(hiring.items)).toEqual(['Write the job ad']);
  await expect(grace.agenda.item('Write the job ad').owner).toHaveAccessibleName('Owner: Ada');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(hiring.items).toHaveCount(0);
  await expect(hiring.notes).toContainText('Write the job ad /task');

  await writeAtEnd(hiring.notes, ' /xyz');
  await expect(list).toBeHidden();
  await page.keyboard.type(' and/or /');
  await expect(list).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.type('disc');
  await expect(list).toBeHidden();
  await expect(hiring.notes).toContainText('and/or /disc');
  await page.keyboard.type(' /disc');
  await page.keyboard.press('Enter');
  await expect(grace.agenda.topic('Hiring').discussed).toBeChecked();
  await expect(hiring.notes).not.toContainText('/disc /disc');
});

test('“/” begins a topic from a line on', async ({ pair: { ada } }) => {
  const { page, agenda } = ada;
  await agenda.addTopic('Hiring', 'Two left.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Career /topic');
  await page.keyboard.press('Enter');
  await expect(agenda.topic('Career').title).toBeFocused();
  await expect.poll(() => wordsIn(agenda.topic('Hiring').notes)).toEqual(['Two left.']);
});

test('in a promise “/” sets owner and date, moves and drops', async ({ pair: { ada } }) => {
  const { page, agenda } = ada;
  const { list, options } = new Suggestions(page);
  await agenda.addTopic('Career');
  const hiring = await agenda.addTopic('Hiring');
  await hiring.addItem('Write the job ad /ow');
  await page.keyboard.press('Enter');
  await expect(list).toHaveAccessibleName('People');
  await page.keyboard.press('Enter');
  const item = agenda.item('Write the job ad');
  await expect(item.owner).toHaveAccessibleName('Owner: Grace');
  await expect.poll(() => wordsIn(hiring.items)).toEqual(['Write the job ad']);

  await page.keyboard.type(' /due');
  await page.keyboard.press('Enter');
  const dates = page.getByRole('dialog', { name: 'Due date' });
  await expect(dates.getByRole('gridcell').locator(':focus')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(item.due).toHaveAccessibleName('Due: tomorrow');

  await writeAtEnd(item.text, ' /move to c');
  await expect(options).toHaveText([/Move to Career/]);
  await page.keyboard.press('Enter');
  await expect.poll(() => wordsIn(agenda.topic('Career').items)).toEqual(['Write the job ad']);
  await expect(agenda.topic('Career').items).toBeFocused();
});

test('the commands stay in a narrow window, over the words where there is no room below, and a finger takes one', async ({
  visit,
}) => {
  const phone = { viewport: { width: 390, height: 500 }, hasTouch: true, isMobile: true } as const;
  const { person, page, agenda } = await visit('Ada Lovelace', phone);
  const { id } = await person.ask<Pair>('POST', '/api/pairs', { role: 'manager', partnerEmail: 'grace@example.test' });
  await agenda.open(id);
  const suggestions = new Suggestions(page);
  const hiring = await agenda.addTopic('Hiring', 'One senior first.');
  for (const line of ['Two left.', 'Three come.', 'Four stay.', '/']) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
  await expect(suggestions.list).toBeVisible();
  await expect.poll(() => suggestions.isInWindow()).toBe(true);
  await suggestions.options.filter({ hasText: 'Quote' }).tap();
  await expect(hiring.notes.locator('blockquote')).toBeVisible();
  await expect(hiring.notes).toBeFocused();
});
