import type { Page } from '@playwright/test';
import { pairUp } from '../harness/person.ts';
import { Finger } from '../pages/finger.ts';
import { listen } from '../pages/said.ts';
import { expect, test, type Visitor } from './two-people.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

/** Two topics, Hiring with three promises and Career with none, on Ada's phone; Grace looks on. */
async function onPhone(visit: (name: string, options?: typeof phone) => Promise<Visitor>) {
  const [ada, grace] = await Promise.all([visit('Ada Lovelace', phone), visit('Grace Hopper')]);
  const id = await pairUp(ada.person, grace.person);
  await Promise.all([ada, grace].map(({ agenda }) => agenda.open(id)));
  const hiring = await ada.agenda.addTopic('Hiring');
  for (const words of ['One', 'Two', 'Three']) await hiring.addItem(words);
  const career = await ada.agenda.addTopic('Career');
  await ada.page.getByRole('heading', { level: 1 }).tap();
  return { ada, grace, hiring, career, finger: await Finger.of(ada.page), said: await listen(ada.page) };
}

const scrolledTo = (page: Page) => page.evaluate(() => Math.round(window.scrollY));

test('touch and hold drags a promise, also to another topic, and says so in words', async ({ visit }) => {
  const { ada, grace, hiring, career, finger, said } = await onPhone(visit);
  const { agenda } = ada;
  await finger.hold(agenda.item('One').handle);
  expect((await said())[0]).toBe('Picked up: One.');
  await finger.moveOnto(agenda.item('Three').text);
  await expect.poll(said).toContain('Before Three, in Hiring');
  await finger.moveOnto(agenda.item('Three').handle);
  await expect.poll(said).toContain('Last in Hiring');
  await finger.up();
  await expect(hiring.items).toHaveText(['Two', 'Three', 'One']);
  expect((await said()).at(-1)).toBe('Put down: One. Last in Hiring.');
  await expect(ada.page.getByRole('menu')).toBeHidden();

  await finger.hold(agenda.item('Two').handle);
  await finger.moveOnto(career.root.getByRole('button', { name: 'Action item', exact: true }));
  await finger.up();
  await expect(grace.agenda.topic('Career').items).toHaveText(['Two']);
  expect((await said()).at(-1)).toBe('Put down: Two. The first in Career.');

  await finger.hold(hiring.handle);
  await finger.moveOnto(career.root.getByRole('button', { name: 'Action item', exact: true }));
  await finger.up();
  await expect(ada.page.getByRole('textbox', { name: 'Topic title' })).toHaveText(['Career', 'Hiring']);
  expect((await said()).at(-1)).toBe('Put down: Hiring. After the last topic.');
  await expect.poll(() => grace.agenda.blocks()).toEqual(await agenda.blocks());
});

test('a finger that does not rest scrolls, also over a handle, and one that taps opens the menu', async ({ visit }) => {
  const { ada, hiring, finger } = await onPhone(visit);
  const { page, agenda } = ada;
  await page.setViewportSize({ width: 390, height: 420 });
  await agenda.item('Three').handle.scrollIntoViewIfNeeded();
  const before = await scrolledTo(page);
  await finger.swipe(agenda.item('Three').handle, -120);
  await expect.poll(() => scrolledTo(page)).toBeGreaterThan(before);
  await expect(page.locator('[data-dragged]')).toHaveCount(0);
  await expect(hiring.items).toHaveText(['One', 'Two', 'Three']);
  await agenda.item('Two').handle.tap();
  await page.getByRole('menuitem', { name: 'Move up' }).tap();
  await expect(hiring.items).toHaveText(['Two', 'One', 'Three']);
});

test('a drag stands still under the finger, and at the edge the page comes along', async ({ visit }) => {
  const { ada, hiring, career, finger } = await onPhone(visit);
  const { page, agenda } = ada;
  for (const words of ['Four', 'Five', 'Six', 'Seven', 'Eight']) await hiring.addItem(words);
  await page.setViewportSize({ width: 390, height: 480 });
  await finger.hold(agenda.item('One').handle);
  const before = await scrolledTo(page);
  await finger.moveBy(30);
  expect(await scrolledTo(page)).toBe(before);
  const bar = await page.locator('.agenda-bar').boundingBox();
  await finger.moveTo({ x: 200, y: (bar?.y ?? 0) - 20 });
  const end = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  await expect.poll(() => scrolledTo(page)).toBe(end);
  await finger.up();
  await expect(career.items).toHaveText(['One']);
});

test('a second finger takes the drag back, and so does Escape; the tap after it opens the menu', async ({ visit }) => {
  const { ada, hiring, finger, said } = await onPhone(visit);
  const { page, agenda } = ada;
  const cancels = [() => finger.addSecond(), () => page.keyboard.press('Escape')];
  for (const cancel of cancels) {
    await finger.hold(agenda.item('One').handle);
    await finger.moveOnto(agenda.item('Three').text);
    await cancel();
    await expect(page.locator('[data-dragged]')).toHaveCount(0);
    await finger.up();
    await expect.poll(async () => (await said()).at(-1)).toBe('Put back: One.');
    await expect(hiring.items).toHaveText(['One', 'Two', 'Three']);
  }
  await agenda.item('One').handle.tap();
  await expect(page.getByRole('menuitem', { name: 'Move down' })).toBeVisible();
});
