import type { Page } from '@playwright/test';
import type { UserId } from '@throughline/shared/ids';
import { StockClient } from '../harness/stock-client.ts';
import { expect, test } from '../journeys/two-people.ts';
import { clickAtStart } from '../pages/fields.ts';
import { fillAgenda } from './long-agenda.ts';
import { type Frames, watchFrames } from './watch-frames.ts';

const SLOWDOWN = 4;
const WHEEL_PX = 120;
const KEYS = 'The words that somebody types at the speed of somebody who types well, and then a little more. ';
// About 110 words a minute.
const KEY_MS = 110;

test('a long agenda on a slow machine: opening, scrolling, entering fields, typing', async ({
  pair,
  server,
  browser,
}) => {
  const { id, ada, grace } = pair;
  const { page, agenda } = ada;
  const writer = await new StockClient(server, id, { cookie: ada.person.cookie, origin: server.url }).synced();
  fillAgenda(writer.doc, ada.person.id as UserId);
  for (const person of [ada, grace]) await expect(person.agenda.item('Promise 4 of topic 15').row).toBeAttached();
  await agenda.expectSaved();
  writer.destroy();

  for (const rate of [1, SLOWDOWN]) {
    const cdp = await ada.context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    const watch = (doing: () => Promise<unknown>) => watchFrames(browser, page, doing);
    say(`${rate} × slower`);
    await page.reload();
    await expect(agenda.item('Promise 4 of topic 15').row).toBeAttached();
    say(`  first words after ${Math.round(await largestPaint(page))} ms, from the local copy`);
    await agenda.expectSaved();

    sayFrames('scrolling to the end and back', await watch(() => scrollThrough(page)));
    sayFrames(
      'entering ten fields',
      await watch(async () => {
        for (let n = 1; n <= 10; n++) await clickAtStart(agenda.topic(`Topic ${n}`).notes);
      }),
    );
    await clickAtStart(agenda.topic('Topic 8').notes);
    await page.evaluate(listenToKeys);
    const alone = await watch(() => page.keyboard.type(KEYS, { delay: KEY_MS }));
    sayFrames('typing alone', alone, await keysOf(page));

    await clickAtStart(grace.agenda.topic('Topic 8').notes);
    const together = await watch(() =>
      Promise.all([page.keyboard.type(KEYS, { delay: KEY_MS }), grace.page.keyboard.type(KEYS, { delay: KEY_MS })]),
    );
    sayFrames('typing, the other in the same note', together, await keysOf(page));
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  }
});

async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (const step of [WHEEL_PX, -WHEEL_PX]) {
    for (let y = 0; y < height; y += WHEEL_PX) {
      await page.mouse.wheel(0, step);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }
}

function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
}

/** Keeps how long each key took until its frame was shown; shorter than 16 ms is not told. */
function listenToKeys(): void {
  const durations: number[] = [];
  Object.assign(window, { keyDurations: durations });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') durations.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

/** The longest of the keys since it was asked last, in ms. */
function keysOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { keyDurations } = window as unknown as { keyDurations: number[] };
    return Math.max(0, ...keyDurations.splice(0));
  });
}

function sayFrames(what: string, { shown, dropped, longestTaskMs }: Frames, longestKeyMs?: number): void {
  const key = longestKeyMs === undefined ? '' : `, slowest key seen after ${longestKeyMs} ms`;
  say(`  ${what}: ${shown} frames, ${dropped} dropped, longest task ${Math.round(longestTaskMs)} ms${key}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
