import type { Page } from '@playwright/test';
import { linkInOutbox } from '../harness/outbox.ts';
import { fillSignIn } from '../pages/account-forms.ts';
import { wordsIn, writeAtEnd } from '../pages/fields.ts';
import { expect, test } from './two-people.ts';

const NEW = 'a much better one';

async function askForLink(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
  await page.getByLabel('Mail address').fill(email);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ask for your link' })).toBeVisible();
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await fillSignIn(page, { email, password });
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('a forgotten password is replaced; what is open elsewhere asks to sign in again and keeps what is written', async ({
  browse,
  pair: { ada, grace },
  server,
}) => {
  const { email, password } = ada.person;
  const hiring = await ada.agenda.addTopic('Hiring', 'Two people left.');
  await ada.agenda.expectSaved();

  const page = await browse();
  await askForLink(page, email);
  await expect(page.locator(':focus')).toContainText(`If ${email} has an account here, a link now lies in`);
  await page.goto(await linkInOutbox(server.dataDir, email));
  await expect(page.getByText('API tokens stay')).toBeVisible();
  await page.getByLabel('New password').fill('short');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Take at least 8 characters.')).toBeVisible();
  await expect(page.getByLabel('New password')).toBeFocused();
  await page.getByLabel('New password').fill(NEW);
  await page.getByRole('button', { name: 'Set password' }).click();
  await expect(page.getByText('Your new password is set. Sign in with it.').first()).toBeVisible();

  await expect(ada.agenda.sync).toContainText('Sign in again');
  await writeAtEnd(hiring.notes, ' Three will come.');
  await expect(ada.agenda.sync).toContainText('Your changes are kept on this device.');

  await signIn(page, email, password);
  await expect(page.getByLabel('Password')).toHaveAttribute('aria-invalid', 'true');
  await signIn(page, email, NEW);
  await expect(page.getByRole('heading', { name: 'Your 1:1s' })).toBeVisible();

  await ada.agenda.sync.getByRole('link', { name: 'Sign in' }).click();
  await signIn(ada.page, email, NEW);
  await ada.agenda.expectSaved();
  await expect.poll(() => wordsIn(grace.agenda.topic('Hiring').notes)).toEqual(['Two people left. Three will come.']);
});

test('a link that was used, or lost by a reload, says what to do', async ({ browse, visit, server }) => {
  const { person } = await visit('Ada Lovelace');
  const page = await browse();
  await askForLink(page, person.email);
  const link = await linkInOutbox(server.dataDir, person.email);
  await page.goto(link);
  await expect(page.getByLabel('New password')).toBeVisible();
  await expect(page).toHaveURL(`${server.url}/reset-password`);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Open your link once more' })).toBeVisible();
  // Into the same page: a browser loads nothing anew where only the fragment differs.
  await page.goto(link);
  await expect(page).toHaveURL(`${server.url}/reset-password`);
  await page.getByLabel('New password').fill(NEW);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();

  await page.goto(link);
  await page.getByLabel('New password').fill('and another one');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('It was used already');
  await expect(page.getByRole('link', { name: 'Ask for a new link' })).toBeFocused();

  // A newer link, pasted into the page that refused the old one.
  await page.goto(link.replace(/token=.*/, 'token=newer'));
  await expect(page.getByLabel('New password')).toBeVisible();
  await expect(page.getByLabel('New password')).toHaveValue('');
  await page.getByLabel('New password').fill('and another one');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Ask for a new link' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
});

test('the link is named to nobody: not in the address, the history, what is kept here, nor in a request', async ({
  browse,
  visit,
  server,
}) => {
  const { person } = await visit('Ada Lovelace');
  const page = await browse();
  await askForLink(page, person.email);
  const link = await linkInOutbox(server.dataDir, person.email);
  const token = /token=(\w+)$/.exec(link)?.[1] ?? 'no token';
  expect(link).toContain(`#token=${token}`);

  // The link's own request, too: whoever stands between the browser and us writes addresses down.
  const sent: string[] = [];
  page.on('request', (request) => {
    sent.push(request.url());
    void request.allHeaders().then((all) => sent.push(JSON.stringify(all)));
  });
  await page.goto(link);
  await expect(page).toHaveURL(`${server.url}/reset-password`);
  await page.getByLabel('New password').fill(NEW);
  await page.getByRole('button', { name: 'Set password' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect.poll(() => sent.join('\n')).toContain('api/auth/reset-password');
  expect(sent.join('\n')).not.toContain(token);
  const kept = await page.evaluate(() => JSON.stringify([history.state, { ...localStorage }, { ...sessionStorage }]));
  expect(kept).not.toContain(token);
  expect(server.said).not.toContain(token);

  // Not the link's page, but where the link was asked for.
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
});

test('somebody who is signed in, and forgot what they need elsewhere, sets a new one', async ({ visit, server }) => {
  const { page, person } = await visit('Ada Lovelace');
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Set a new one by a link' }).click();
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
  await page.getByLabel('Mail address').fill(person.email);
  await page.getByRole('button', { name: 'Make a link' }).click();
  await page.goto(await linkInOutbox(server.dataDir, person.email));
  await page.getByLabel('New password').fill(NEW);
  await page.getByRole('button', { name: 'Set password' }).click();
  await signIn(page, person.email, NEW);
  await expect(page.getByRole('heading', { name: 'Welcome, Ada' })).toBeVisible();
});
