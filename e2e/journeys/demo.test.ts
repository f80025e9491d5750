import { type Browser, expect, type Page, test } from '@playwright/test';
import type { Pair } from '@throughline/shared/http/pairs';
import type { Session } from '@throughline/shared/http/sessions';
import { runDemo } from '../harness/demo.ts';
import { AgendaPage } from '../pages/agenda-page.ts';
import { RecordPage } from '../pages/record-page.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What each session's record counts, as the story tells it. */
const told = [
  { discussed: 3, done: 0, dropped: 0, carried: 3 },
  { discussed: 2, done: 2, dropped: 0, carried: 4 },
  { discussed: 3, done: 3, dropped: 0, carried: 5 },
  { discussed: 3, done: 3, dropped: 0, carried: 4 },
  { discussed: 2, done: 3, dropped: 1, carried: 2 },
  { discussed: 2, done: 0, dropped: 0, carried: 4 },
  { discussed: 1, done: 3, dropped: 0, carried: 4 },
  { discussed: 2, done: 2, dropped: 1, carried: 5 },
];

test('the demo: two people get in by their links, with eight weeks behind them and promises of both ahead', async ({
  browser,
}) => {
  await using demo = await runDemo();
  const [ines, daniel] = await bothIn(browser, demo.links);
  await test.step('the session that is next', () => lookAtAgenda(ines, daniel));
  await test.step('eight sessions, a week apart, that count as they were told', () => lookAtHistory(ines));
  await test.step('records', () => lookAtRecords(daniel));
  await test.step('the links open again', async () => {
    await ines.context().clearCookies();
    await bothIn(browser, demo.links);
  });
});

/** In one browser with one set of cookies: the links lead to two names of the same server. */
async function bothIn(browser: Browser, links: readonly string[]): Promise<[Page, Page]> {
  const context = await browser.newContext();
  const pages: [Page, Page] = [await context.newPage(), await context.newPage()];
  for (const [at, page] of pages.entries()) {
    await page.goto(links[at] ?? '');
    await expect(new AgendaPage(page).session(9)).toBeVisible();
  }
  const [ines, daniel] = pages;
  await expect(new AgendaPage(ines).isHere('Daniel')).toBeVisible();
  await expect(new AgendaPage(daniel).isHere('Ines')).toBeVisible();
  return pages;
}

async function lookAtAgenda(ines: Page, daniel: Page): Promise<void> {
  const agenda = new AgendaPage(daniel);
  await expect(agenda.lastTime.getByRole('listitem')).toHaveCount(4);
  await expect(agenda.item('Bring an answer about Daniel’s pay').row).toContainText('Carried 3 times');
  await expect(agenda.item('Bring an answer about Daniel’s pay').row).toContainText('late');
  await expect(agenda.item('Draft my goals').row).toContainText('late');
  await expect(agenda.item('Hand the Monday graph over').tick).toBeChecked();
  await expect(agenda.restoreButton('Buy a plant for the reading room')).toBeVisible();
  await expect(agenda.topic('After the team day').notes).toContainText('the walk was the best part');

  await agenda.item('Draft my goals').toggle();
  await expect(new AgendaPage(ines).item('Draft my goals').tick).toBeChecked();
}

async function lookAtHistory(page: Page): Promise<void> {
  const [pair] = (await (await page.request.get(at(page, '/api/pairs'))).json()) as [Pair];
  const sessions = (await (await page.request.get(at(page, `/api/pairs/${pair.id}/sessions`))).json()) as Session[];
  const wrapped = sessions.filter(({ status }) => status === 'wrapped').reverse();
  expect(wrapped.map(({ summary }) => summary)).toEqual(told);

  const days = sessions.map(({ scheduledFor }) => Date.parse(scheduledFor ?? ''));
  for (const [i, day] of days.entries()) {
    const next = days[i - 1] ?? day + 7 * DAY_MS;
    expect(Math.round((next - day) / DAY_MS)).toBe(7);
    expect([0, 6]).not.toContain(new Date(day).getDay());
  }
  for (const { scheduledFor, wrappedAt } of wrapped) {
    expect(wrappedAt?.slice(0, 10)).toBe(scheduledFor?.slice(0, 10));
    expect(Date.parse(wrappedAt ?? '')).toBeLessThan(Date.now());
  }

  await page.getByRole('link', { name: 'All 8 sessions' }).click();
  const rows = page.getByRole('main').getByRole('listitem');
  await expect(rows).toHaveCount(9);
  await expect(rows.filter({ hasText: 'Session 5' })).toContainText('2 topics · 6 promises, 3 kept');
}

async function lookAtRecords(page: Page): Promise<void> {
  const pairId = /\/pairs\/([^/]+)/.exec(page.url())?.[1] ?? '';
  const record = new RecordPage(page);
  const open = async (session: number) => {
    await page.goto(at(page, `/pairs/${pairId}/sessions/${session}`));
    await page.getByRole('heading', { level: 1, name: `Session ${session}` }).waitFor();
  };

  await open(2);
  await expect(record.topic('Nights on call')).toContainText('Added later');
  await expect(record.topic('Nights on call')).toContainText('From the train: the fourth was my own mistake');
  await record.show('As wrapped');
  await expect(page.getByText('From the train')).toBeHidden();
  await open(3);
  await expect(record.item('Book the room for the team day')).toContainText('Carried on');
  await open(5);
  await expect(record.item('Offer the talk')).toContainText('Dropped: The meetup has moved to spring.');
  await open(7);
  await expect(record.item('Go through the old backlog')).toContainText('Removed by Ines');
  await expect(page.getByRole('main')).toContainText('wrapped up by Ines');
  await open(8);
  await expect(record.item('Put Mondays into the quarterly note')).toContainText('Done by Ines');
}

function at(page: Page, path: string): string {
  return new URL(path, page.url()).href;
}
