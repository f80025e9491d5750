import type { Page } from '@playwright/test';
import { linkInOutbox } from '../harness/outbox.ts';
import { Server } from '../harness/server.ts';
import { expect, test } from '../journeys/two-people.ts';
import { take } from './take.ts';

const heading = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

test('a forgotten password, on a server that sends no mail', async ({ browse, visit, server }) => {
  const { person } = await visit('Ada Lovelace');
  const page = await browse();
  await page.goto('/forgot-password');
  await heading(page, 'Forgot your password?');
  await take(page, { name: 'forgot-password' });
  await page.getByLabel('Mail address').fill(person.email);
  await page.getByRole('button', { name: 'Make a link' }).click();
  await heading(page, 'Ask for your link');
  await take(page, { name: 'forgot-password-asked' });

  const link = await linkInOutbox(server.dataDir, person.email);
  await page.goto(link);
  await heading(page, 'Set a new password');
  await take(page, { name: 'reset-password' });
  await page.getByRole('button', { name: 'Set password' }).click();
  await take(page, { name: 'reset-password-complaint' });
  await page.getByLabel('New password').fill('a much better one');
  await page.getByRole('button', { name: 'Set password' }).click();
  await heading(page, 'Sign in');
  await take(page, { name: 'sign-in-new-password' });

  await page.goto('/reset-password');
  await heading(page, 'Open your link once more');
  await take(page, { name: 'reset-password-missing' });
  await page.goto(link);
  await page.getByLabel('New password').fill('a much better one');
  await page.getByRole('button', { name: 'Set password' }).click();
  await heading(page, 'This link no longer works');
  await take(page, { name: 'reset-password-used' });
});

test('a forgotten password, on a server that sends mail', async ({ browse }) => {
  // Nobody listens there: it is about what the page says.
  await using server = await new Server({ env: { SMTP_URL: 'smtp://127.0.0.1:9', LOG_LEVEL: 'silent' } }).start();
  const page = await browse({ baseURL: server.url });
  await page.goto('/forgot-password');
  await heading(page, 'Forgot your password?');
  await take(page, { name: 'forgot-password-by-mail' });
  await page.getByLabel('Mail address').fill('ada.lovelace@example.com');
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await heading(page, 'Look into your mail');
  await take(page, { name: 'forgot-password-mailed' });
  await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: 'Mail me a link' })).toBeVisible();
  await take(page, { name: 'sign-in-by-mail' });
});
