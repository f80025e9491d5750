import type { Page } from '@playwright/test';
import { overlaps } from '../pages/overlaps.ts';
import { expect, test, type Visitor } from './two-people.ts';

/** A session with all that a page shows: topics, promises of earlier sessions, dropped and removed ones, long words. */
async function fill({ agenda }: Visitor, { agenda: other }: Visitor): Promise<void> {
  const hiring = await agenda.addTopic(
    'Hiring',
    'Two people left this quarter, and we agreed to look for one senior first.',
  );
  for (const words of ['Write the job ad', 'Book the room', 'Ask Lin']) await hiring.addItem(words);
  await agenda.wrapUp(1);
  await agenda.addTopic(
    'Donaudampfschifffahrtsgesellschaftskapitän',
    'https://example.test/a/very/long/address/that/never/ends',
  );
  await agenda.item('Write the job ad').giveTo('Grace');
  await agenda.item('Write the job ad').promiseFor('In two weeks');
  await agenda.item('Book the room').drop('It was too small for all of us.');
  await agenda.item('Ask Lin').remove();
  await expect(other.restoreButton('Ask Lin')).toBeVisible();
}

const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

async function expectReadable(page: Page): Promise<void> {
  expect(await isTooWide(page)).toBe(false);
  expect(await overlaps(page.getByRole('main'))).toEqual([]);
}

test('at 200 % a wide window shows the whole page without scrolling aside, and nothing lies over anything', async ({
  pair: { id, ada, grace },
}) => {
  await fill(ada, grace);
  const { page, agenda } = ada;
  // What a browser's zoom does to a window of 1440 × 900.
  await page.setViewportSize({ width: 720, height: 450 });
  await expectReadable(page);
  await agenda.item('Write the job ad').handle.click();
  const last = page.getByRole('menuitem', { name: /^Remove/ });
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  await page.keyboard.press('Escape');
  await agenda.item('Write the job ad').due.click();
  const calendar = page.getByRole('dialog', { name: 'Due date' });
  await calendar.getByRole('gridcell').last().scrollIntoViewIfNeeded();
  await expect(calendar.getByRole('gridcell').last()).toBeInViewport();
  await page.keyboard.press('Escape');
  const { confirm } = await agenda.openWrapUp(2);
  await confirm.scrollIntoViewIfNeeded();
  await expect(confirm).toBeInViewport();
  await page.keyboard.press('Escape');
  for (const path of ['/', '/new', '/settings', `/pairs/${id}/sessions`, `/pairs/${id}/sessions/1`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(`${path}: ${await isTooWide(page)}`).toBe(`${path}: false`);
  }
});

for (const width of [1440, 390]) {
  test(`letters twice as large fit a window of ${width} px`, async ({ pair: { ada, grace } }) => {
    await fill(ada, grace);
    const { page } = ada;
    await page.setViewportSize({ width, height: 900 });
    const browser = await ada.context.newCDPSession(page);
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.reload();
    await ada.agenda.expectSaved();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('34px');
    await expectReadable(page);
  });
}
