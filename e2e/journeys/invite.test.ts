import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { fillSignIn, fillSignUp } from '../pages/account-forms.ts';
import { AgendaPage } from '../pages/agenda-page.ts';
import { wordsIn, writeAtEnd } from '../pages/fields.ts';
import { expect, test } from './two-people.ts';

const password = 'correct horse battery';
const someAddress = (name: string) => `${name}-${randomUUID().slice(0, 8)}@example.test`;

/** Begins a 1:1 as its manager, with Grace; her link. */
async function invite(page: Page, email: string): Promise<string> {
  await page.goto('/new');
  await page.getByText('the manager', { exact: true }).click();
  await page.getByLabel('Their name').fill('Grace Hopper');
  await page.getByLabel('Their mail address').fill(email);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name: 'Now invite Grace' })).toBeVisible();
  return page.getByRole('textbox', { name: 'Invite link' }).inputValue();
}

test('[RIGHTS-5] two people who are new here sign up, invite and join; the open page notices', async ({ browse }) => {
  const ada = await browse();
  await ada.goto('/sign-up');
  await fillSignUp(ada, { name: 'Ada Lovelace', email: someAddress('ada'), password });
  await ada.getByRole('button', { name: 'Sign up' }).click();
  await expect(ada.getByRole('heading', { name: 'Welcome, Ada' })).toBeVisible();

  const link = await invite(ada, someAddress('grace'));
  await ada.getByRole('link', { name: 'Open the agenda' }).click();
  const adasAgenda = new AgendaPage(ada);
  await adasAgenda.addTopic('Getting started', 'Written before Grace was here.');
  await expect(ada.getByText('Grace has not joined yet.')).toBeVisible();

  const grace = await browse();
  await grace.goto(link);
  await expect(grace.getByRole('heading', { name: 'Ada invites you to a shared 1:1' })).toBeVisible();
  await grace.getByLabel('Your name').fill('Grace Hopper');
  await grace.getByLabel('Password').fill(password);
  await grace.getByRole('button', { name: 'Sign up and join' }).click();
  const gracesAgenda = new AgendaPage(grace);
  await expect(gracesAgenda.topic('Getting started').notes).toContainText('Written before Grace was here.');

  await expect(adasAgenda.isHere('Grace')).toBeVisible();
  await expect(ada.getByText('Grace has not joined yet.')).toBeHidden();
  await adasAgenda.topic('Getting started').addItem('Show the office');
  await adasAgenda.item('Show the office').giveTo('Grace');
  await expect(gracesAgenda.item('Show the office').owner).toHaveAccessibleName('Owner: Grace');
  await expect(grace.getByText('Only Ada and Grace can read this page.')).toBeVisible();
});

test('[RIGHTS-5] somebody who is known here joins, signed in or not, and the link works once', async ({
  visit,
  browse,
}) => {
  const ada = await visit('Ada Lovelace');
  const grace = await visit('Grace Hopper');
  const link = await invite(ada.page, grace.person.email);

  await grace.page.goto(link);
  await grace.page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(grace.page.getByRole('heading', { name: 'Ada & Grace' })).toBeVisible();
  await expect(grace.page.getByRole('navigation').getByRole('link', { name: /^Ada Lovelace/ })).toBeVisible();

  const eve = await visit('Eve Adams');
  await eve.page.goto(link);
  await expect(eve.page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  await expect(eve.page.getByText(/used/)).toBeVisible();

  const again = await invite(ada.page, grace.person.email);
  const elsewhere = await browse();
  await elsewhere.goto(again);
  await elsewhere.getByText('I have an account').click();
  await fillSignIn(elsewhere, grace.person);
  await elsewhere.getByRole('button', { name: 'Sign in and join' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'Ada & Grace' })).toBeVisible();
});

test('[RIGHTS-5] who looks for the link again is told that a fresh one ends the one before', async ({
  visit,
  browse,
}) => {
  const { page } = await visit('Ada Lovelace');
  const first = await invite(page, someAddress('grace'));
  await page.getByRole('link', { name: 'Open the agenda' }).click();
  await page.getByRole('button', { name: 'Invite Grace' }).click();
  const popover = page.getByRole('dialog', { name: 'Invite link' });
  await expect(popover).toContainText('With a fresh link, the one before stops working.');
  const grace = await browse();
  await grace.goto(first);
  await expect(grace.getByRole('heading', { name: 'Ada invites you to a shared 1:1' })).toBeVisible();

  await popover.getByRole('button', { name: 'Make an invite link' }).click();
  const fresh = await popover.getByRole('textbox', { name: 'Invite link' }).inputValue();
  await grace.goto(first);
  await expect(grace.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  await grace.goto(fresh);
  await expect(grace.getByRole('heading', { name: 'Ada invites you to a shared 1:1' })).toBeVisible();
});

test('somebody else who was sent a link is asked before words are lost that only this device has', async ({
  pair: { id, ada, grace },
}) => {
  const hiring = await ada.agenda.addTopic('Hiring', 'Two people left.');
  await ada.agenda.expectSaved();
  await ada.goOffline();
  await writeAtEnd(hiring.notes, ' Three will come.');
  await expect(ada.agenda.sync).toHaveText(/^Offline/);
  const link = await invite(grace.page, someAddress('alan'));
  await ada.page.close();
  await ada.goOnline();

  const page = await ada.context.newPage();
  await page.goto(link);
  await page.getByRole('button', { name: 'I am somebody else' }).click();
  const warning = page.getByRole('alertdialog', { name: 'Some of your words are only here' });
  await warning.getByRole('button', { name: 'Stay signed in' }).click();
  await page.goto('/');
  await grace.agenda.open(id);
  await expect.poll(() => wordsIn(grace.agenda.topic('Hiring').notes)).toEqual(['Two people left. Three will come.']);

  await page.goto(link);
  await page.getByRole('button', { name: 'I am somebody else' }).click();
  await expect(page.getByRole('button', { name: 'Sign up and join' })).toBeVisible();
});
