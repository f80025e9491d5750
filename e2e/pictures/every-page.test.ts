import type { Invite, Pair } from '@throughline/shared/http/pairs';
import { pairUp } from '../harness/person.ts';
import { expect, test } from '../journeys/two-people.ts';
import { RecordPage } from '../pages/record-page.ts';
import { tellStory } from './story.ts';
import { take } from './take.ts';

test('the agenda and the history of two people', async ({ pair }) => {
  const { id, ada, grace } = pair;
  const { page, agenda } = ada;
  await take(page, { name: 'agenda-empty' });
  await tellStory(pair);
  await expect(agenda.topic('A project of my own').notes).toContainText('Grace');
  await take(page, { name: 'agenda-just-wrapped' });
  await agenda.open(id);
  await take(page, { name: 'agenda' });
  await take(page, { name: 'wrap-up', open: () => agenda.openWrapUp(4) });
  await take(page, {
    name: 'due-date',
    async open() {
      await agenda.item('Write the job ad').due.click();
      await expect(page.getByRole('grid')).toBeVisible();
    },
  });
  await take(page, { name: 'owner', open: () => agenda.item('Write the job ad').owner.click() });
  await take(page, { name: 'item-menu', open: () => agenda.item('Invite the first two').handle.click() });
  await take(page, { name: 'drop', open: () => agenda.item('Book the room').choose('Drop…') });
  await take(page, {
    name: 'session-date',
    async open() {
      await page.getByRole('button', { name: /^Date and time/ }).click();
      await expect(page.getByRole('grid')).toBeVisible();
    },
  });
  await take(page, { name: 'focus', open: () => agenda.topic('A project of my own').notes.click() });

  await ada.goOffline();
  await expect(agenda.sync).toHaveText(/^Offline/);
  await take(page, { name: 'agenda-offline' });
  await ada.goOnline();
  await agenda.expectSaved();

  await page.goto(`/pairs/${id}/sessions`);
  await take(page, { name: 'sessions' });
  const record = new RecordPage(page);
  for (const number of [1, 2, 3]) {
    await record.open(id, number);
    await take(page, { name: `record-${number}` });
  }
  await page.goto(`/pairs/${id}/sessions/9`);
  await take(page, { name: 'not-found' });

  await grace.person.signOut();
  await expect(grace.agenda.sync).toContainText('Sign in again');
  await take(grace.page, { name: 'agenda-signed-out' });
});

test('what is around the agendas', async ({ visit, browse }) => {
  const ada = await visit('Ada Lovelace');
  const { page, person } = ada;
  await page.goto('/');
  await take(page, { name: 'overview-empty' });
  for (const name of ['Grace Hopper', 'Alan Turing']) {
    const partner = await visit(name);
    const id = await pairUp(person, partner.person);
    await partner.person.ask('POST', `/api/pairs/${id}/action-items`, { text: 'Think about it' });
  }
  const waiting = await person.ask<Pair>('POST', '/api/pairs', {
    role: 'report',
    partnerEmail: 'charles@example.com',
    partnerName: 'Charles Babbage',
    schedule: { next: new Date(Date.now() + 86_400_000).toISOString() },
  });
  await page.goto('/');
  await expect(page.getByRole('main').getByRole('link', { name: 'Charles Babbage' })).toBeVisible();
  await take(page, { name: 'overview' });
  await page.goto('/new');
  await take(page, { name: 'new' });
  await ada.agenda.open(waiting.id);
  await take(page, { name: 'agenda-not-joined' });
  await take(page, {
    name: 'invite-link',
    async open() {
      await page.getByRole('button', { name: 'Invite Charles' }).click();
      await page.getByRole('button', { name: 'Make an invite link' }).click();
      await expect(page.getByRole('textbox', { name: 'Invite link' })).toBeVisible();
    },
  });
  await person.ask('POST', '/api/tokens', { name: 'Adds topics from our tracker' });
  await page.goto('/settings');
  await take(page, { name: 'settings' });
  await page.getByLabel('What is the new token for?').fill('A script');
  await page.getByRole('button', { name: 'Make a token' }).click();
  await expect(page.getByRole('textbox', { name: 'Token “A script”' })).toBeVisible();
  await take(page, { name: 'settings-token' });

  const stranger = await browse();
  const { token } = await person.ask<Invite>('POST', `/api/pairs/${waiting.id}/invite`, {});
  for (const [name, path] of Object.entries({
    'sign-in': '/sign-in',
    'sign-up': '/sign-up',
    invite: `/invite/${token}`,
    'invite-used': '/invite/none',
  })) {
    await stranger.goto(path);
    await expect(stranger.getByRole('heading', { level: 1 })).toBeVisible();
    await take(stranger, { name });
  }
  await stranger.goto('/sign-up');
  await stranger.getByRole('button', { name: 'Sign up' }).click();
  await take(stranger, { name: 'sign-up-complaints' });
});
