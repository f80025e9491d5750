import type { Page } from '@playwright/test';
import { chooseSignOut, fillSignIn } from '../pages/account-forms.ts';
import { AgendaPage } from '../pages/agenda-page.ts';
import { wordsIn, writeAtEnd } from '../pages/fields.ts';
import { expect, test, type Visitor } from './two-people.ts';

const copies = ({ page }: Visitor) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name = '' }) => name));

test('signing out warns while something is only on this device, and takes the local copy along', async ({
  pair: { ada, grace },
}) => {
  const hiring = await ada.agenda.addTopic('Hiring', 'Two people left.');
  await ada.agenda.expectSaved();
  expect(await copies(ada)).toContainEqual(expect.stringContaining(ada.person.id));

  await ada.goOffline();
  await writeAtEnd(hiring.notes, ' Three will come.');
  await expect(ada.agenda.sync).toHaveText(/^Offline/);
  await chooseSignOut(ada.page);
  const warning = ada.page.getByRole('alertdialog', { name: 'Some of your words are only here' });
  await expect(warning).toContainText('Grace Hopper');
  await warning.getByRole('button', { name: 'Stay signed in' }).click();

  await ada.goOnline();
  await ada.agenda.expectSaved();
  await chooseSignOut(ada.page);
  await expect(ada.page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect.poll(() => copies(ada)).not.toContainEqual(expect.stringContaining(ada.person.id));
  expect(await ada.page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('Grace');
  await expect.poll(() => wordsIn(grace.agenda.topic('Hiring').notes)).toEqual(['Two people left. Three will come.']);
});

test('[RIGHTS-3] signed out elsewhere, the page asks to sign in again, and keeps what is written until then', async ({
  pair: { ada, grace },
}) => {
  const hiring = await ada.agenda.addTopic('Hiring', 'Two people left.');
  await ada.agenda.expectSaved();
  await ada.person.signOut();
  await expect(ada.agenda.sync).toContainText('Sign in again');
  await writeAtEnd(hiring.notes, ' Three will come.');
  await expect(ada.agenda.sync).toContainText('Your changes are kept on this device.');
  await ada.agenda.sync.getByRole('link', { name: 'Sign in' }).click();
  await fillSignIn(ada.page, ada.person);
  await ada.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await ada.agenda.expectSaved();
  await expect.poll(() => wordsIn(grace.agenda.topic('Hiring').notes)).toEqual(['Two people left. Three will come.']);
});

test('signed out in one tab, the other shows nothing any more', async ({ pair: { id, ada } }) => {
  await ada.agenda.addTopic('Hiring');
  await ada.agenda.expectSaved();
  const other = await ada.context.newPage();
  await other.goto(`/pairs/${id}/`);
  await expect(other.getByRole('region', { name: 'Hiring' })).toBeVisible();
  await chooseSignOut(ada.page);
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect.poll(() => copies(ada)).toEqual([]);
});

test('[RIGHTS-7] who signs in where somebody else’s session had ended finds nothing of theirs on the device', async ({
  pair: { ada, grace },
}) => {
  await ada.agenda.addTopic('Hiring');
  await ada.agenda.expectSaved();
  await ada.person.signOut();
  await ada.agenda.sync.getByRole('link', { name: 'Sign in' }).click();
  expect(await copies(ada)).toContainEqual(expect.stringContaining(ada.person.id));
  await fillSignIn(ada.page, grace.person);
  await ada.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await ada.agenda.expectSaved();
  await expect.poll(() => copies(ada)).not.toContainEqual(expect.stringContaining(ada.person.id));
  expect(await copies(ada)).toContainEqual(expect.stringContaining(grace.person.id));
});

test('[KEEP-6] leaving asks while something is neither saved nor in the local copy', async ({ browse, pair }) => {
  const { ada, grace, id } = pair;
  const page = await browseWithoutStorage(browse, grace);
  const keepsNothing = new AgendaPage(page);
  await page.goto('/settings');
  await page.getByRole('link', { name: /^Ada Lovelace/ }).click();
  await keepsNothing.expectSaved();
  await page.context().setOffline(true);
  await keepsNothing.addTopic('Only on this page');
  expect(await asksWhenClosed(page)).toBe(true);

  const question = page.getByRole('alertdialog', { name: 'Leave, and lose what you wrote last?' });
  const leave: Record<string, () => Promise<unknown>> = {
    'by a link': () => page.getByRole('link', { name: 'New 1:1' }).click(),
    'by the browser’s Back': () => page.evaluate(() => history.back()),
  };
  for (const [way, go] of Object.entries(leave)) {
    await test.step(way, async () => {
      await go();
      await question.getByRole('button', { name: 'Stay' }).click();
      await expect(page).toHaveURL(new RegExp(id));
      await expect(keepsNothing.topic('Only on this page').root).toBeVisible();
    });
  }
  await chooseSignOut(page);
  await page
    .getByRole('alertdialog', { name: 'Some of your words are only here' })
    .getByRole('button', { name: 'Stay signed in' })
    .click();

  await page.getByRole('link', { name: 'New 1:1' }).click();
  await expect(question).toBeVisible();
  await page.context().setOffline(false);
  // Saved while it asks: there is nothing left to ask.
  await expect(page.getByRole('heading', { name: 'New 1:1' })).toBeVisible();
  await expect(ada.agenda.topic('Only on this page').root).toBeVisible();

  await ada.goOffline();
  await ada.agenda.addTopic('Kept on this device');
  await expect(ada.agenda.sync).toHaveText('Offline. Your changes are kept on this device.');
  await ada.page.getByRole('link', { name: 'New 1:1' }).click();
  await expect(ada.page.getByRole('heading', { name: 'New 1:1' })).toBeVisible();
  await ada.page.goBack();
  await expect(ada.agenda.topic('Kept on this device').root).toBeVisible();
  await ada.agenda.addTopic('And this');
  // For a moment after a key, the local copy is still being written.
  await expect.poll(() => asksWhenClosed(ada.page)).toBe(false);
});

test('[KEEP-6] signed out with words on this page only, one signs in in another tab, and nothing is lost', async ({
  browse,
  pair: { ada, grace, id },
}) => {
  const page = await browseWithoutStorage(browse, grace);
  const keepsNothing = new AgendaPage(page);
  await keepsNothing.open(id);
  await grace.person.signOut();
  await expect(keepsNothing.sync).toContainText('Sign in again');
  await keepsNothing.addTopic('Only on this page');
  await expect(keepsNothing.sync).toContainText('Your changes are on this page only.');

  const opened = page.context().waitForEvent('page');
  await keepsNothing.sync.getByRole('link', { name: 'Sign in' }).click();
  const other = await opened;
  await fillSignIn(other, grace.person);
  await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(other.getByRole('heading', { name: 'Ada & Grace' })).toBeVisible();
  await other.close();
  // A browser without a screen shows all of its tabs at once, and never tells one that it is looked at again.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await keepsNothing.expectSaved();
  await expect(ada.agenda.topic('Only on this page').root).toBeVisible();
});

test('[KEEP-6] a page that breaks with words on it only leads back to them, and closing it asks', async ({
  browse,
  pair: { ada, grace, id },
}) => {
  const page = await browseWithoutStorage(browse, grace);
  const keepsNothing = new AgendaPage(page);
  await keepsNothing.open(id);
  await keepsNothing.expectSaved();
  await page.context().setOffline(true);
  const topic = await keepsNothing.addTopic('Only on this page');
  await breakDates(page);
  await page.getByRole('button', { name: /^Date and time/ }).click();

  await expect(page.getByRole('heading', { name: 'This page stopped working' })).toBeVisible();
  await expect(page.getByText('Some of your words are on this page only')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reload' })).toBeHidden();
  expect(await asksWhenClosed(page)).toBe(true);
  await page.evaluate(() => dispatchEvent(new Event('mended')));
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(topic.root).toBeVisible();
  await keepsNothing.expectSaved();
  await expect(ada.agenda.topic('Only on this page').root).toBeVisible();
  expect(await asksWhenClosed(page)).toBe(false);
});

/** The next part of the page that says a day cannot be drawn, until it is told that it can. */
async function breakDates(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { prototype } = Intl.DateTimeFormat;
    const format = Object.getOwnPropertyDescriptor(prototype, 'format') ?? {};
    const broken = () => {
      throw new Error('No days today.');
    };
    Object.defineProperty(prototype, 'format', { configurable: true, get: broken });
    addEventListener('mended', () => Object.defineProperty(prototype, 'format', format), { once: true });
  });
}

async function browseWithoutStorage(browse: () => Promise<Page>, { context }: Visitor): Promise<Page> {
  const page = await browse();
  await page.context().addCookies(await context.cookies());
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Storage is blocked.', 'SecurityError');
    };
  });
  return page;
}

/** Whether the browser asks when somebody closes the page; then they stay. */
async function asksWhenClosed(page: Page): Promise<boolean> {
  const closed = page.waitForEvent('close').then(() => false);
  const asked = page.waitForEvent('dialog').then(async (dialog) => {
    await dialog.dismiss();
    return true;
  });
  // The one that does not happen.
  for (const event of [closed, asked]) event.catch(() => undefined);
  await page.close({ runBeforeUnload: true });
  return Promise.race([closed, asked]);
}
