import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { AgendaPage } from '../pages/agenda-page.ts';
import { wordsIn } from '../pages/fields.ts';
import { Keys } from '../pages/keys.ts';
import { expect, test } from './two-people.ts';

const password = 'correct horse battery';
const someAddress = (name: string) => `${name}-${randomUUID().slice(0, 8)}@example.test`;

/** Signs up, begins a 1:1 with Grace and copies the link to it. */
async function beginAndInvite(page: Page, keys: Keys): Promise<string> {
  await page.goto('/sign-up');
  await keys.tabTo(page.getByLabel('Your name'));
  await keys.type('Ada Lovelace');
  await keys.tabTo(page.getByLabel('Mail address'));
  await keys.type(someAddress('ada'));
  await keys.tabTo(page.getByLabel('Password'));
  await keys.type(password);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: 'Welcome, Ada' })).toBeVisible();
  await keys.use(page.getByRole('main').getByRole('link', { name: /1:1/ }).first());

  await keys.tabTo(page.getByRole('radio').first());
  await keys.press('Space');
  await keys.tabTo(page.getByLabel('Their name'));
  await keys.type('Grace Hopper');
  await keys.tabTo(page.getByLabel('Their mail address'));
  await keys.type(someAddress('grace'));
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: 'Now invite Grace' })).toBeVisible();
  await keys.use(page.getByRole('button', { name: 'Copy' }));
  await expect(page.getByRole('button', { name: 'Copied' })).toBeFocused();
  return page.evaluate(() => navigator.clipboard.readText());
}

async function join(page: Page, keys: Keys, link: string): Promise<void> {
  await page.goto(link);
  await keys.tabTo(page.getByLabel('Your name'));
  await keys.type('Grace Hopper');
  await keys.tabTo(page.getByLabel('Password'));
  await keys.type(password);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: /& Grace/ })).toBeVisible();
  await keys.expectFocusKept();
}

test('a whole session goes by without a mouse, from signing up to signing out', async ({ browse }) => {
  const [adasPage, gracesPage] = [await browse(), await browse()];
  await adasPage.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const keys = new Keys(adasPage);
  const graces = new Keys(gracesPage);
  const [ada, grace] = [new AgendaPage(adasPage), new AgendaPage(gracesPage)];

  const link = await beginAndInvite(adasPage, keys);
  await keys.use(adasPage.getByRole('link', { name: 'Open the agenda' }));
  await expect(adasPage.getByRole('textbox', { name: 'Topic title' })).toBeFocused();
  await join(gracesPage, graces, link);
  await expect(ada.isHere('Grace')).toBeVisible();

  await keys.type('Hiring');
  const hiring = ada.topic('Hiring');
  await keys.press('Enter');
  await keys.type('Two people left this quarter.');
  await expect.poll(() => wordsIn(hiring.notes)).toEqual(['Two people left this quarter.']);
  await keys.use(hiring.root.getByRole('button', { name: 'Action item', exact: true }));
  for (const words of ['Write the job ad', 'Book the room', 'Ask Lin']) {
    await keys.type(words);
    if (words !== 'Ask Lin') await keys.press('Enter');
  }
  await expect.poll(() => wordsIn(hiring.items)).toEqual(['Write the job ad', 'Book the room', 'Ask Lin']);

  const promise = ada.item('Write the job ad');
  await keys.backTo(promise.owner);
  await keys.press('Enter');
  await keys.choose(adasPage.getByRole('menuitemradio', { name: 'Grace' }));
  await expect(promise.owner).toHaveAccessibleName('Owner: Grace');
  await expect(promise.owner).toBeFocused();
  await keys.use(promise.due);
  await keys.use(adasPage.getByRole('dialog', { name: 'Due date' }).getByRole('button', { name: 'Tomorrow' }));
  await expect(promise.due).toHaveAccessibleName('Due: tomorrow');
  await expect(promise.due).toBeFocused();

  await keys.use(ada.item('Book the room').tick, 'Space');
  await expect(ada.item('Book the room').tick).toBeChecked();
  await keys.use(ada.item('Ask Lin').handle);
  await keys.choose(adasPage.getByRole('menuitem', { name: 'Drop…' }));
  await expect(adasPage.getByRole('textbox', { name: 'Why' })).toBeFocused();
  await keys.type('She left.');
  await keys.press('Enter');
  await expect(ada.item('Ask Lin').row).toContainText('Dropped by Ada: She left.');
  await keys.expectFocusIn(ada.item('Ask Lin').row);

  await keys.use(adasPage.getByRole('button', { name: 'Topic', exact: true }));
  await keys.type('Career');
  const career = ada.topic('Career');
  await expect(career.title).toBeFocused();
  await keys.backTo(promise.handle);
  await keys.press('Enter');
  await keys.choose(adasPage.getByRole('menuitem', { name: 'Move to Career' }));
  await expect(career.items).toHaveText(['Write the job ad']);
  await expect(promise.handle).toBeFocused();
  await keys.press('Alt+ArrowUp');
  await expect(hiring.items.last()).toHaveText('Write the job ad');
  await keys.press('Enter');
  await keys.choose(adasPage.getByRole('menuitem', { name: /^Remove/ }));
  await expect(ada.restoreButton('Write the job ad')).toBeFocused();
  await keys.press('Enter');
  await expect(promise.text).toBeFocused();
  await keys.backTo(hiring.discussed);
  await keys.press('Space');
  await expect(hiring.discussed).toBeChecked();

  await graces.use(grace.item('Write the job ad').tick, 'Space');
  await expect(promise.tick).toBeChecked();
  await graces.press('Space');
  await expect(promise.tick).not.toBeChecked();
  await ada.expectSaved();

  await keys.backTo(adasPage.getByRole('button', { name: 'Wrap up', exact: true }));
  await keys.press('Enter');
  const dialog = adasPage.getByRole('dialog', { name: 'Wrap up session 1' });
  await keys.use(dialog.getByRole('button', { name: 'Wrap up session 1' }));
  await expect(ada.session(2)).toBeVisible();
  await keys.expectFocusKept();
  await graces.expectFocusKept();
  await keys.tabTo(adasPage.getByRole('link', { name: 'See the record' }));
  await keys.press('Enter');
  await expect(adasPage.getByRole('heading', { level: 1, name: 'Session 1' })).toBeVisible();
  await keys.expectFocusKept();

  await keys.backTo(adasPage.getByRole('button', { name: /settings and signing out/ }));
  await keys.press('Enter');
  await keys.choose(adasPage.getByRole('menuitem', { name: 'Sign out' }));
  await expect(adasPage.getByRole('navigation', { name: 'Your 1:1s' })).toBeHidden();
});
