import type { Page } from '@playwright/test';
import { pairUp } from '../harness/person.ts';
import { pressBox } from '../pages/fields.ts';
import { Finger } from '../pages/finger.ts';
import { expect, test } from './two-people.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: 'dark' } as const;

/** Nothing of a page may be wider than the screen. */
async function expectNarrow(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
}

test('a session goes by on two phones, with a finger', async ({ visit }) => {
  const [ada, grace] = await Promise.all([visit('Ada Lovelace', phone), visit('Grace Hopper', phone)]);
  const id = await pairUp(ada.person, grace.person);
  const { page, agenda } = ada;
  await page.goto('/');
  await page.getByRole('link', { name: 'Grace Hopper' }).first().tap();
  await agenda.expectSaved();
  await expectNarrow(page);
  await page.getByRole('textbox', { name: 'Topic title' }).tap();
  await page.keyboard.type('Hiring');
  const hiring = agenda.topic('Hiring');
  await hiring.notes.tap();
  await page.keyboard.type('Two people left this quarter, and we look for one senior.');
  await page.getByRole('button', { name: 'Action item', exact: true }).last().tap();
  await expect(hiring.items).toBeFocused();
  await page.keyboard.type('Write the job ad for the senior engineer and send it to Lin for another pair of eyes');
  await expectNarrow(page);

  const item = agenda.item('Write the job ad');
  await item.owner.tap();
  await page.getByRole('menuitemradio', { name: 'Grace' }).tap();
  await expect(item.owner).toHaveAccessibleName('Owner: Grace');
  await item.due.tap();
  await page.getByRole('button', { name: 'Tomorrow' }).tap();
  await expect(item.due).toHaveAccessibleName('Due: tomorrow');
  await expect(agenda.sync).toBeInViewport();
  await agenda.expectSaved();

  await grace.agenda.open(id);
  await expect(grace.agenda.item('Write the job ad').due).toHaveAccessibleName('Due: tomorrow');
  await pressBox(grace.agenda.topic('Hiring').discussed);
  await page.getByRole('button', { name: 'Wrap up', exact: true }).tap();
  await expectNarrow(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Wrap up session 1' }).tap();
  for (const person of [ada, grace]) {
    await expect(person.agenda.session(2)).toBeVisible();
    await expect(person.agenda.lastTime).toContainText('Write the job ad');
    await expectNarrow(person.page);
  }
  await grace.agenda.item('Write the job ad').tick.locator('xpath=ancestor::label').tap();
  await expect(agenda.item('Write the job ad').tick).toBeChecked();

  await page.getByRole('button', { name: 'Your 1:1s' }).tap();
  await expect(page.getByRole('dialog', { name: 'Your 1:1s' }).getByRole('link', { name: /^Grace/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'See the record' }).tap();
  await expect(page.getByRole('heading', { name: 'Session 1' })).toBeVisible();
  await expectNarrow(page);
});

test('promises are moved, dropped, removed and brought back with a finger, and one signs out', async ({ visit }) => {
  const [ada, grace] = await Promise.all([visit('Ada Lovelace', phone), visit('Grace Hopper', phone)]);
  const id = await pairUp(ada.person, grace.person);
  await Promise.all([ada, grace].map(({ agenda }) => agenda.open(id)));
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring');
  for (const words of ['Write the job ad', 'Book the room', 'Ask Lin']) await hiring.addItem(words);
  const career = await agenda.addTopic('Career');
  await page.getByRole('heading', { level: 1 }).tap();

  const finger = await Finger.of(page);
  await finger.hold(agenda.item('Ask Lin').handle);
  await finger.moveOnto(career.root.getByRole('button', { name: 'Action item', exact: true }));
  await finger.up();
  await expect(grace.agenda.topic('Career').items).toHaveText(['Ask Lin']);

  await agenda.item('Book the room').handle.tap();
  await page.getByRole('menuitem', { name: 'Drop…' }).tap();
  await page.getByRole('textbox', { name: 'Why' }).tap();
  await page.keyboard.type('It was too small.');
  await expectNarrow(page);
  await page.getByRole('button', { name: 'Drop it' }).tap();
  await expect(grace.page.getByText('Dropped by Ada: It was too small.')).toBeVisible();

  await agenda.item('Ask Lin').handle.tap();
  await page.getByRole('menuitem', { name: /^Remove/ }).tap();
  await expectNarrow(page);
  await grace.agenda.restoreButton('Ask Lin').tap();
  await expect(agenda.item('Ask Lin').text).toBeVisible();
  await pressBox(agenda.item('Write the job ad').tick);
  await expect(grace.agenda.item('Write the job ad').tick).toBeChecked();
  await agenda.expectSaved();

  await page.getByRole('button', { name: 'Your 1:1s' }).tap();
  await page.getByRole('button', { name: /settings and signing out/ }).tap();
  await page.getByRole('menuitem', { name: 'Sign out' }).tap();
  await expect(page.getByRole('button', { name: 'Your 1:1s' })).toBeHidden();
  await expectNarrow(page);
});
