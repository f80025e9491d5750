import type { Pair } from '@throughline/shared/http/pairs';
import { wordsIn } from '../pages/fields.ts';
import { Suggestions } from '../pages/suggestions.ts';
import { expect, test } from './two-people.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

test('[WORDS-2] a due date in words is offered at them, taken by Tab, and taken back by one Backspace or one undo', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  const { offer } = new Suggestions(page);
  const hiring = await agenda.addTopic('Hiring');
  await hiring.addItem('Write the job ad by tomorrow');
  const item = agenda.item('Write the job ad');
  await expect(offer).toBeVisible();
  await expect(new Suggestions(grace.page).offer).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(item.due).toHaveAccessibleName('Due: tomorrow');
  await expect(item.text).toBeFocused();
  await expect.poll(() => wordsIn(hiring.items)).toEqual(['Write the job ad']);
  await expect(grace.agenda.item('Write the job ad').due).toHaveAccessibleName('Due: tomorrow');

  await page.keyboard.press('Backspace');
  await expect.poll(() => wordsIn(hiring.items)).toEqual(['Write the job ad by tomorrow']);
  await expect(item.due).toHaveAccessibleName('Due: no date');
  await page.keyboard.type('.');
  await expect(offer).toBeHidden();
  await page.keyboard.type(' Or in two weeks');
  await expect(offer).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(item.due).toHaveAccessibleName(/^Due: \d+ \w+/);
  await expect.poll(() => wordsIn(hiring.items)).toEqual(['Write the job ad by tomorrow. Or']);
  await agenda.undo();
  await expect(item.due).toHaveAccessibleName('Due: no date');
  await expect.poll(() => wordsIn(hiring.items)).toEqual(['Write the job ad by tomorrow. Or in two weeks']);
  await page.keyboard.type('!');
  await expect.poll(() => wordsIn(hiring.items)).toEqual(['Write the job ad by tomorrow. Or in two weeks!']);
  await expect(grace.agenda.item('Write the job ad').due).toHaveAccessibleName('Due: no date');
});

test('Enter goes on to the next item, Escape keeps the words, and both leave the date alone', async ({
  pair: { ada },
}) => {
  const { page, agenda } = ada;
  const { offer } = new Suggestions(page);
  const hiring = await agenda.addTopic('Hiring');
  await hiring.addItem('Book the room by tomorrow');
  await expect(offer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(offer).toBeHidden();
  await page.keyboard.type(' ');
  await expect(offer).toBeHidden();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ask Lin by tomorrow');
  await expect(offer).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(hiring.items.nth(2)).toBeFocused();
  await expect(offer).toBeHidden();
  for (const words of ['Book the room', 'Ask Lin']) {
    await expect(agenda.item(words).due).toHaveAccessibleName('Due: no date');
  }
});

test('a finger takes the offer, or keeps the words, in a narrow window', async ({ visit }) => {
  const { person, page, agenda } = await visit('Ada Lovelace', phone);
  const { id } = await person.ask<Pair>('POST', '/api/pairs', { role: 'manager', partnerEmail: 'grace@example.test' });
  await agenda.open(id);
  const suggestions = new Suggestions(page);
  const hiring = await agenda.addTopic('Hiring');
  await hiring.addItem('Write the job ad for the senior engineer and show it to Lin by tomorrow');
  await expect(suggestions.offer).toBeVisible();
  expect(await suggestions.isInWindow()).toBe(true);
  await suggestions.offer.tap();
  await expect(agenda.item('Write the job ad').due).toHaveAccessibleName('Due: tomorrow');
  await expect(hiring.items).toBeFocused();
  await page.keyboard.type(', or on Friday');
  await suggestions.keepWords.tap();
  await expect(suggestions.offer).toBeHidden();
  await expect(hiring.items).toBeFocused();
  await expect(hiring.items).toContainText('Lin, or on Friday');
});

test('[WORDS-3] the day is the writer’s, on either side of the date line', async ({ pair: { ada, grace } }) => {
  const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];
  for (const [index, { person, page, agenda }] of [ada, grace].entries()) {
    const timeZone = zones[index] ?? '';
    await person.ask('PATCH', '/api/me', { timeZone });
    await page.reload();
    await agenda.expectSaved();
    const topic = await agenda.addTopic(person.name);
    await topic.addItem('Say hello today');
    await expect(new Suggestions(page).offer).toBeVisible();
    await page.keyboard.press('Tab');
    await agenda.expectSaved();
    const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
    const dues = async () =>
      (await person.ask<{ due: string | null }[]>('GET', '/api/follow-ups')).map(({ due }) => due);
    await expect.poll(dues).toEqual([today]);
  }
});
