import type { Locator, Page } from '@playwright/test';
import { AgendaPage } from '../pages/agenda-page.ts';
import { makeSlow } from '../pages/slow-machine.ts';
import { troubles } from '../pages/troubles.ts';
import { expect, test } from './two-people.ts';

/** Opens each in turn, looks, and closes it. */
async function troublesBehind(page: Page, doors: Record<string, { open: Locator; shown: Locator }>): Promise<string[]> {
  const found: string[] = [];
  for (const [name, { open, shown }] of Object.entries(doors)) {
    await open.click();
    await expect(shown).toBeVisible();
    found.push(...(await troubles(page)).map((trouble) => `${name}: ${trouble}`));
    await page.keyboard.press('Escape');
    await expect(shown).toBeHidden();
  }
  return found;
}

test('nothing serious stands in what opens over the agenda, wide and narrow', async ({ pair: { id, ada } }) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring');
  await hiring.addItem('Write the job ad');
  const item = agenda.item('Write the job ad');
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
  const menu = page.getByRole('menu');
  const doors = {
    'the owner': { open: item.owner, shown: menu },
    'the topic': { open: hiring.handle, shown: menu },
    'the session’s date': { open: page.getByRole('button', { name: /^Date and time/ }), shown: page.getByRole('grid') },
    'ending it': {
      open: page.getByRole('button', { name: 'End this 1:1…' }),
      shown: page.getByRole('alertdialog', { name: /^End your 1:1/ }),
    },
    'one’s own menu': { open: page.getByRole('button', { name: /settings and signing out/ }), shown: menu },
  };
  expect(await troublesBehind(page, doors)).toEqual([]);
  await item.choose('Drop…');
  await expect(dialog('Drop this promise')).toBeVisible();
  expect(await troubles(page)).toEqual([]);
  await page.getByRole('button', { name: 'Drop it' }).click();
  await expect(page.getByText('Say in a few words why.')).toBeVisible();
  expect(await troubles(page)).toEqual([]);

  await page.goto(`/pairs/${id}`);
  await page.setViewportSize({ width: 390, height: 844 });
  const sheet = { open: page.getByRole('button', { name: 'Your 1:1s' }), shown: dialog('Your 1:1s') };
  const narrow = { 'the 1:1s': sheet, 'the owner': doors['the owner'], 'the topic': doors['the topic'] };
  expect(await troublesBehind(page, narrow)).toEqual([]);
  await agenda.openWrapUp(1);
  expect(await troubles(page)).toEqual([]);
});

test('nor where the page asks, refuses or waits', async ({ pair: { id, ada }, browse }) => {
  const { page } = ada;
  await page.goto('/new');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText('Write the name you call them by.')).toBeVisible();
  expect(await troubles(page)).toEqual([]);
  await page.getByText('the manager', { exact: true }).click();
  await page.getByLabel('Their name').fill('Lin');
  await page.getByLabel('Their mail address').fill('lin@example.test');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('textbox', { name: 'Invite link' })).toBeVisible();
  expect(await troubles(page)).toEqual([]);
  await page.getByRole('link', { name: 'Open the agenda' }).click();
  await page.getByRole('button', { name: 'Invite Lin' }).click();
  await expect(page.getByRole('dialog', { name: 'Invite link' })).toBeVisible();
  expect(await troubles(page)).toEqual([]);

  await page.goto('/settings');
  await page.getByLabel('What is the new token for?').fill('My script');
  await page.getByRole('button', { name: 'Make a token' }).click();
  await expect(page.getByText('It is shown this once')).toBeVisible();
  expect(await troubles(page)).toEqual([]);
  await page.getByRole('button', { name: 'Revoke My script' }).click();
  await expect(page.getByRole('alertdialog', { name: /^Revoke/ })).toBeVisible();
  expect(await troubles(page)).toEqual([]);

  await page.goto(`/pairs/${id}`);
  await new AgendaPage(page).expectSaved();
  await ada.goOffline();
  await expect(page.getByText(/^Offline\. Your changes are kept/).first()).toBeVisible();
  expect(await troubles(page)).toEqual([]);

  const visitor = await browse();
  await visitor.goto('/sign-in');
  await visitor.getByRole('button', { name: 'Sign in' }).click();
  await expect(visitor.locator('[aria-invalid=true]').first()).toBeVisible();
  expect(await troubles(visitor)).toEqual([]);
});

test('a dialog that closes by itself gives the focus back, on a slow machine too', async ({ pair: { ada } }) => {
  await makeSlow(ada.page);
  await ada.page.reload();
  await ada.agenda.addTopic('Hiring');
  await ada.agenda.wrapUp(1);
  await expect(ada.page.getByRole('button', { name: 'Wrap up', exact: true })).toBeFocused();
});
