import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Invite, Pair } from '@throughline/shared/http/pairs';
import { expect, test } from './two-people.ts';

/** What is serious in the page as it stands, in light and in dark. */
async function troubles(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // What React Aria says aloud for a moment stands in a place of its own.
    const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    found.push(...serious.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(' ')}`));
  }
  return found;
}

test('nothing serious stands against reading or using the agenda, its dialogs and menus, wide and narrow', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  expect(await troubles(page)).toEqual([]);
  const hiring = await agenda.addTopic('Hiring', 'Two people left this quarter.');
  for (const words of ['Write the job ad', 'Book the room', 'Ask Lin', 'By mistake']) await hiring.addItem(words);
  await agenda.wrapUp(1);
  await agenda.addTopic('Career', 'I would like to lead something.');
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

test('nor on any other page', async ({ browse, pair: { id, ada }, server }) => {
  const { page, agenda, person } = ada;
  const hiring = await agenda.addTopic('Hiring', 'Two people left this quarter.');
  await hiring.addItem('Write the job ad');
  await agenda.wrapUp(1);
  await person.ask('POST', '/api/tokens', { name: 'My script' });
  const waiting = await person.ask<Pair>('POST', '/api/pairs', { role: 'report', partnerEmail: 'boss@example.test' });
  const { token } = await person.ask<Invite>('POST', `/api/pairs/${waiting.id}/invite`, {});
  const paths = ['/', '/new', '/settings', `/pairs/${waiting.id}`, `/pairs/${id}/sessions`, `/pairs/${id}/sessions/1`];
  for (const path of [...paths, '/nowhere']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect({ path, troubles: await troubles(page) }).toEqual({ path, troubles: [] });
  }
  const stranger = await browse();
  for (const path of ['/sign-in', '/sign-up', `/invite/${token}`, '/invite/none']) {
    await stranger.goto(path);
    await expect(stranger.getByRole('heading', { level: 1 })).toBeVisible();
    expect({ path, troubles: await troubles(stranger) }).toEqual({ path, troubles: [] });
  }
  const described = await stranger.request.get(`${server.url}/api/openapi.json`);
  expect(described.ok()).toBe(true);
});
