import type { Page } from '@playwright/test';
import type { Invite, Pair } from '@throughline/shared/http/pairs';
import { troubles } from '../pages/troubles.ts';
import { expect, test } from './two-people.ts';

test('nothing serious stands against reading or using the agenda, its dialogs and menus, wide and narrow', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  expect(await troubles(page)).toEqual([]);
  const hiring = await agenda.addTopic('Hiring', 'Two people left this quarter.');
  for (const words of ['Write the job ad', 'Book the room', 'Ask Lin', 'By mistake']) await hiring.addItem(words);
  await agenda.wrapUp(1);
  await agenda.addTopic('Career', 'I would like to lead something.');
  await expect(page.getByRole('heading', { level: 2, name: 'Career' })).toBeVisible();
  await agenda.item('By mistake').remove();
  await agenda.item('Ask Lin').drop('She left.');
  await agenda.item('Book the room').toggle();
  await agenda.item('Write the job ad').giveTo('Grace');
  await agenda.item('Write the job ad').promiseFor('Tomorrow');
  await grace.agenda.topic('Career').notes.click();
  await expect(agenda.topic('Career').notes).toContainText('Grace');
  expect(await troubles(page)).toEqual([]);

  await agenda.item('Write the job ad').due.click();
  await expect(page.getByRole('grid')).toBeVisible();
  expect(await troubles(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await agenda.item('Write the job ad').handle.click();
  expect(await troubles(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await agenda.openWrapUp(2);
  expect(await troubles(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('button', { name: 'Your 1:1s' })).toBeVisible();
  expect(await troubles(page)).toEqual([]);
});

test('nor on the other pages of somebody who is signed in', async ({ pair: { id, ada } }) => {
  const { page, agenda, person } = ada;
  const hiring = await agenda.addTopic('Hiring', 'Two people left this quarter.');
  await hiring.addItem('Write the job ad');
  await agenda.wrapUp(1);
  await person.ask('POST', '/api/tokens', { name: 'My script' });
  const waiting = await person.ask<Pair>('POST', '/api/pairs', { role: 'report', partnerEmail: 'boss@example.test' });
  const ended = await person.ask<Pair>('POST', '/api/pairs', { role: 'report', partnerEmail: 'old@example.test' });
  await person.ask('POST', `/api/pairs/${ended.id}/action-items`, { text: 'Say goodbye' });
  await person.ask('POST', `/api/pairs/${ended.id}/end`, {});
  const agendas = [waiting.id, ended.id].map((pair) => `/pairs/${pair}`);
  const paths = ['/', '/new', '/settings', ...agendas, `/pairs/${id}/sessions`, `/pairs/${id}/sessions/1`];
  expect(await troublesOf(page, [...paths, '/nowhere'])).toEqual([]);
});

test('nor on the pages for those who are not', async ({ browse, visit }) => {
  const { person } = await visit('Ada Lovelace');
  const { id } = await person.ask<Pair>('POST', '/api/pairs', { role: 'report', partnerEmail: 'boss@example.test' });
  const { token } = await person.ask<Invite>('POST', `/api/pairs/${id}/invite`, {});
  const paths = ['/sign-in', '/sign-up', '/forgot-password', '/reset-password#token=x', '/reset-password'];
  expect(await troublesOf(await browse(), [...paths, `/invite/${token}`, '/invite/none'])).toEqual([]);
});

async function troublesOf(page: Page, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    found.push(...(await troubles(page)).map((trouble) => `${path}: ${trouble}`));
  }
  return found;
}
