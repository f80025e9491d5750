import type { Pair } from '@throughline/shared/http/pairs';
import { wordsIn, writeAtEnd } from '../pages/fields.ts';
import { Suggestions } from '../pages/suggestions.ts';
import { expect, test } from './two-people.ts';

test('[WORDS-2] “@” gives a promise to one of the two, by the keyboard, and one Backspace or one undo takes it back', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  const { list, options } = new Suggestions(page);
  const hiring = await agenda.addTopic('Hiring');
  await hiring.addItem('Write the job ad @');
  await expect(list).toHaveAccessibleName('People');
  await expect(options).toHaveText([/Grace/, /Ada/]);
  await expect(hiring.items).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.type('gr');
  await expect(options).toHaveText([/Grace/]);
  await expect(new Suggestions(grace.page).list).toBeHidden();
  await page.keyboard.press('Enter');
  const item = agenda.item('Write the job ad');
  await expect(item.owner).toHaveAccessibleName('Owner: Grace');
  await expect(hiring.items).toHaveCount(1);
  await expect.poll(() => wordsIn(hiring.items)).toEqual(['Write the job ad']);
  await expect(grace.agenda.item('Write the job ad').owner).toHaveAccessibleName('Owner: Grace');

  await page.keyboard.press('Backspace');
  await expect(item.owner).toHaveAccessibleName('Owner: Ada');
  await expect.poll(() => wordsIn(hiring.items)).toEqual(['Write the job ad @gr']);
  await page.keyboard.type(' @GRA');
  await page.keyboard.press('Tab');
  await expect(item.owner).toHaveAccessibleName('Owner: Grace');
  await expect.poll(() => wordsIn(hiring.items)).toEqual(['Write the job ad @gr']);
  await agenda.undo();
  await expect(item.owner).toHaveAccessibleName('Owner: Ada');
  await expect.poll(() => wordsIn(hiring.items)).toEqual(['Write the job ad @gr @GRA']);
});

test('in notes and titles “@” writes the name; Escape leaves what was typed; an address opens nothing', async ({
  pair: { ada },
}) => {
  const { page, agenda } = ada;
  const { list } = new Suggestions(page);
  const hiring = await agenda.addTopic('Hiring', 'Ask @gr');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' and a@gr');
  await expect(list).toBeHidden();
  await page.keyboard.type(' or @a');
  await expect(list).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect.poll(() => wordsIn(hiring.notes)).toEqual(['Ask Grace and a@gr or @a']);
  await writeAtEnd(hiring.title, ' with @ad');
  await page.keyboard.press('Tab');
  await expect.poll(() => wordsIn(agenda.topic('Hiring with Ada').title)).toEqual(['Hiring with Ada']);
});

test('[WORDS-1] nobody is asked for what the other types, nor while an input method composes', async ({
  pair: { ada, grace },
}) => {
  const hiring = await ada.agenda.addTopic('Hiring');
  await hiring.addItem('Ask Lin');
  await writeAtEnd(grace.agenda.topic('Hiring').items, '');
  await ada.page.keyboard.type(' @');
  await expect(new Suggestions(ada.page).list).toBeVisible();
  await expect(grace.agenda.topic('Hiring').items).toContainText('Ask Lin @');
  await expect(new Suggestions(grace.page).list).toBeHidden();
  await ada.page.keyboard.press('Escape');

  const keyboard = await ada.context.newCDPSession(ada.page);
  await ada.page.keyboard.type(' @');
  await expect(new Suggestions(ada.page).list).toBeVisible();
  await keyboard.send('Input.imeSetComposition', { text: 'あ', selectionStart: 1, selectionEnd: 1 });
  await ada.page.keyboard.press('ArrowDown');
  await expect(new Suggestions(ada.page).options.first()).toHaveAttribute('aria-selected', 'true');
  await keyboard.send('Input.insertText', { text: 'ああ' });
  await expect(new Suggestions(ada.page).list).toBeHidden();
});

test('a finger gives a promise away; who has not joined yet is shown so and cannot be chosen', async ({ visit }) => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
  const { person, page, agenda } = await visit('Ada Lovelace', phone);
  const partner = { role: 'manager', partnerEmail: 'grace@example.test', partnerName: 'Grace Hopper' };
  const { id } = await person.ask<Pair>('POST', '/api/pairs', partner);
  await agenda.open(id);
  const suggestions = new Suggestions(page);
  const hiring = await agenda.addTopic('Hiring');
  await hiring.addItem('Write the job ad for the senior engineer and show it to everybody @');
  await expect(suggestions.options).toHaveText([/Grace has not joined yet\./, /Ada/]);
  expect(await suggestions.isInWindow()).toBe(true);
  // Pressed all the same, by a finger that does not ask whether it may.
  await suggestions.options.first().tap({ force: true });
  await expect(suggestions.list).toBeVisible();
  await expect(suggestions.options.nth(1)).toHaveAttribute('aria-selected', 'true');
  const item = agenda.item('Write the job ad');
  await item.owner.tap();
  await page.getByRole('menuitemradio', { name: 'Nobody yet' }).tap();
  await writeAtEnd(item.text, ' @');
  await suggestions.options.nth(1).tap();
  await expect(item.owner).toHaveAccessibleName('Owner: Ada');
  await expect(hiring.items).toBeFocused();
});
