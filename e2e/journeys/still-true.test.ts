import type { Locator } from '@playwright/test';
import { expect, test, type Visitor } from './two-people.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const question = (row: Locator) => row.getByText(/time, still true\?$/);
const answer = (row: Locator, name: string) => row.getByRole('button', { name, exact: true });

/** Three wrap-ups: what was promised first is carried for the third time now. */
async function meetThreeTimes({ agenda }: Visitor): Promise<void> {
  for (const session of [1, 2, 3]) await agenda.wrapUp(session);
}

test('[ROLL-9] the third time, both are asked whether it is still true; either answers for both, until the next session', async ({
  pair: { ada, grace },
}) => {
  const hiring = await ada.agenda.addTopic('Hiring');
  for (const words of ['Write the job ad', 'Book the room', 'Ask Lin', 'Draw up the rota']) await hiring.addItem(words);
  await ada.agenda.wrapUp(1);
  await ada.agenda.wrapUp(2);
  await expect(grace.agenda.session(3)).toBeVisible();
  for (const { page } of [ada, grace]) await expect(question(page.getByRole('main'))).toHaveCount(0);
  await ada.agenda.wrapUp(3);
  for (const { page, agenda } of [ada, grace]) {
    await expect(agenda.session(4)).toBeVisible();
    await expect(question(page.getByRole('main'))).toHaveCount(4);
  }
  const rows = (words: string) => [ada, grace].map(({ agenda }) => agenda.item(words).row);
  const answered = async (words: string) => {
    for (const row of rows(words)) await expect(question(row)).toBeHidden();
  };

  // Each of the four ways, by either of the two.
  await answer(grace.agenda.item('Write the job ad').row, 'keep').click();
  await answered('Write the job ad');
  for (const row of rows('Write the job ad')) await expect(row).toContainText('3rd time, still true');
  await expect(grace.agenda.item('Write the job ad').tick).toBeFocused();
  await expect(grace.page.getByText('Still true: Write the job ad', { exact: true })).toBeAttached();

  await answer(ada.agenda.item('Book the room').row, 'new date').click();
  await ada.page.getByRole('dialog', { name: 'Due date' }).getByRole('button', { name: 'In two weeks' }).click();
  await answered('Book the room');
  await expect(ada.agenda.item('Book the room').due).toBeFocused();

  await answer(grace.agenda.item('Ask Lin').row, 'drop').click();
  await grace.page.getByRole('textbox', { name: 'Why' }).fill('Lin has left.');
  await grace.page.getByRole('button', { name: 'Drop it' }).click();
  await answered('Ask Lin');

  await answer(ada.agenda.item('Draw up the rota').row, 'done').click();
  await answered('Draw up the rota');
  await expect(grace.agenda.item('Draw up the rota').tick).toBeChecked();

  // Keeping it settled nothing: its topic is not taken for discussed by that, and it comes back, and is asked about.
  await ada.agenda.wrapUp(4);
  for (const { agenda } of [ada, grace]) {
    await expect(agenda.session(5)).toBeVisible();
    for (const words of ['Write the job ad', 'Book the room']) {
      await expect(agenda.item(words).row).toContainText('4th time, still true?');
    }
    await expect(agenda.lastTime.getByRole('listitem')).toHaveCount(2);
  }
});

test('[ROLL-9] an answer is one step of its writer’s undo, and both are asked again then', async ({
  pair: { ada, grace },
}) => {
  await (await ada.agenda.addTopic('Hiring')).addItem('Write the job ad');
  await meetThreeTimes(ada);
  const [hers, his] = [ada, grace].map(({ agenda }) => agenda.item('Write the job ad').row) as [Locator, Locator];
  await answer(hers, 'keep').click();
  await expect(question(his)).toBeHidden();
  await ada.agenda.undo();
  await expect(question(hers)).toBeVisible();
  await expect(question(his)).toBeVisible();
  await ada.agenda.redo();
  await expect(question(his)).toBeHidden();
});

test('[ROLL-9] both answer at once, one of them offline, and both answers stand', async ({ pair: { ada, grace } }) => {
  await (await ada.agenda.addTopic('Hiring')).addItem('Write the job ad');
  await meetThreeTimes(ada);
  const row = ({ agenda }: Visitor) => agenda.item('Write the job ad').row;
  await expect(question(row(grace))).toBeVisible();
  await grace.goOffline();
  await answer(row(ada), 'keep').click();
  await answer(row(grace), 'new date').click();
  await grace.page.getByRole('dialog', { name: 'Due date' }).getByRole('button', { name: 'Tomorrow' }).click();
  await expect(question(row(grace))).toBeHidden();
  await grace.goOnline();
  for (const person of [ada, grace]) {
    await person.agenda.expectSaved();
    await expect(person.agenda.item('Write the job ad').due).toHaveAccessibleName('Due: tomorrow');
    await expect(row(person)).toContainText('3rd time, still true');
    await expect(question(row(person))).toBeHidden();
  }
  await grace.page.reload();
  await grace.agenda.expectSaved();
  await expect(question(row(grace))).toBeHidden();
});

test('[ROLL-9] on a phone the four answers stand under the promise, each large enough for a thumb', async ({
  pair: { id, ada },
  browse,
}) => {
  await (await ada.agenda.addTopic('Hiring')).addItem('Write the job ad for the senior engineer and send it to Lin');
  await meetThreeTimes(ada);
  const page = await browse(phone);
  await page.context().addCookies(await ada.context.cookies());
  await page.goto(`/pairs/${id}`);
  const row = page.getByRole('region', { name: 'Last time we said' }).getByRole('listitem');
  await expect(question(row)).toBeVisible();
  for (const name of ['done', 'new date', 'drop', 'keep']) {
    const box = await answer(row, name).boundingBox();
    expect(box?.height, name).toBeGreaterThanOrEqual(32);
    expect((box?.x ?? 0) + (box?.width ?? 390), name).toBeLessThanOrEqual(390);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await answer(row, 'keep').tap();
  await expect(row).toContainText('3rd time, still true');
  await expect(ada.agenda.item('Write the job ad').row).toContainText('3rd time, still true');
  await expect(question(ada.agenda.lastTime)).toBeHidden();
});
