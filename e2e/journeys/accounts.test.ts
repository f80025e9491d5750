import { randomUUID } from 'node:crypto';
import { chooseSignOut, fillSignIn, fillSignUp } from '../pages/account-forms.ts';
import { expect, test } from './two-people.ts';

const account = (name: string) => ({
  name,
  email: `somebody-${randomUUID().slice(0, 8)}@example.test`,
  password: 'correct horse battery',
});

test('somebody signs up, out and in, and is told what is wrong', async ({ browse }) => {
  const page = await browse();
  const ada = account('Ada Lovelace');
  await page.goto('/sign-up');
  await fillSignUp(page, { ...ada, password: 'short' });
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByText('Take at least 8 characters.')).toBeVisible();
  await expect(page.getByLabel('Password')).toBeFocused();
  await page.getByLabel('Password').fill(ada.password);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome, Ada' })).toBeVisible();

  await chooseSignOut(page);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await fillSignIn(page, { ...ada, password: 'not the one' });
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByLabel('Password')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Password').fill(ada.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Welcome, Ada' })).toBeVisible();
});

test('who is not signed in is asked to, and then comes to the page they wanted', async ({ browse, pair }) => {
  const page = await browse();
  await page.goto(`/pairs/${pair.id}/`);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await fillSignIn(page, pair.grace.person);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Ada & Grace' })).toBeVisible();
});

test('[RIGHTS-6] another pair’s pages are not found', async ({ visit, pair }) => {
  const { page } = await visit('Eve Adams');
  for (const path of [`/pairs/${pair.id}/`, `/pairs/${pair.id}/sessions`, `/pairs/${pair.id}/sessions/1`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  }
});

test('name, time zone and password are changed; the other sees the new name', async ({ browse, pair }) => {
  const { ada, grace, id } = pair;
  const { page } = grace;
  await page.goto('/settings');
  await page.getByLabel('Name', { exact: true }).fill('Amazing Grace');
  const zone = page.getByRole('combobox', { name: 'Time zone' });
  await zone.fill('Tokyo');
  await page.getByRole('option', { name: 'Asia/Tokyo' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('form', { name: 'You' }).getByText('Saved')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Amazing Grace');
  await expect(zone).toHaveValue('Asia/Tokyo');
  await ada.agenda.open(id);
  await expect(ada.page.getByRole('navigation').getByRole('link', { name: /^Amazing Grace/ })).toBeVisible();

  await page.getByLabel('Password now').fill(grace.person.password);
  await page.getByLabel('New password').fill('a much longer one');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Changed', { exact: true })).toBeVisible();
  const elsewhere = await browse();
  await elsewhere.goto('/sign-in');
  await fillSignIn(elsewhere, { email: grace.person.email, password: 'a much longer one' });
  await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(elsewhere.getByRole('heading', { name: 'Your 1:1s' })).toBeVisible();
});

test('an API token is made, works over HTTP and in the open page, and stops when it is revoked', async ({
  pair: { id, ada, grace },
  server,
}) => {
  const { page } = ada;
  await page.goto('/settings');
  await page.getByLabel('What is the new token for?').fill('My script');
  await page.getByRole('button', { name: 'Make a token' }).click();
  const token = await page.getByRole('textbox', { name: 'Token “My script”' }).inputValue();
  const addItem = () =>
    fetch(`${server.url}/api/pairs/${id}/action-items`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'Made by a script' }),
    });
  expect((await addItem()).status).toBe(201);
  await expect(grace.agenda.item('Made by a script').owner).toHaveAccessibleName('Owner: Ada');

  await page.reload();
  await expect(page.getByText('last used today')).toBeVisible();
  await expect(page.getByText(token)).toBeHidden();
  await page.getByRole('button', { name: 'Revoke My script' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke the token' }).click();
  await expect(page.getByRole('button', { name: 'Revoke My script' })).toBeHidden();
  expect((await addItem()).status).toBe(401);
});
