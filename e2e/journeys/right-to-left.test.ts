import { caretsIn } from '../pages/carets.ts';
import { clickAtStart, wordsIn } from '../pages/fields.ts';
import { marginsOf } from '../pages/text-boxes.ts';
import { expect, test } from './two-people.ts';

test('text from right to left stands at the right in any field, with its editor and without, beside other text', async ({
  pair: { id, ada, grace },
}) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('גיוס עובדים', 'שני אנשים עזבו ברבעון הזה.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('We look for one senior first.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- مراجعة الميزانية');
  await page.keyboard.press('Enter');
  await page.keyboard.type('المقابلات');
  await hiring.addItem('לכתוב את מודעת הדרושים');
  await agenda.expectSaved();
  await page.goto(`/pairs/${id}`);
  await expect(hiring.items).toBeVisible();

  const asStatic = await marginsOf(hiring.notes);
  const [hebrew, english, ...arabic] = asStatic;
  expect(hebrew?.right).toBeLessThan(3);
  expect(english?.left).toBeLessThan(3);
  for (const { left, right } of arabic) expect(left).toBeGreaterThan(right + 100);
  expect(arabic[0]?.right).toBeGreaterThan(10);
  for (const field of [hiring.title, hiring.items]) expect((await marginsOf(field))[0]?.right).toBeLessThan(3);

  for (const field of [hiring.notes, hiring.title, hiring.items]) {
    const before = await marginsOf(field);
    await field.focus();
    await expect(field).toHaveAttribute('contenteditable', 'true');
    expect(await marginsOf(field)).toEqual(before);
  }
  const same = grace.agenda.topic('גיוס עובדים');
  await expect.poll(() => wordsIn(same.title)).toEqual(['גיוס עובדים']);
});

test('the caret and the arrows follow the words from right to left, on both pages', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  await agenda.addTopic('אבג');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('ד');
  await expect.poll(() => wordsIn(agenda.topic('אבדג').title)).toEqual(['אבדג']);
  await expect.poll(() => caretsIn(grace.agenda.topic('אבדג').title)).toMatchObject({ Ada: { before: 'אבד' } });
  const adas = grace.page.locator('.collaboration-carets__caret');
  const words = await grace.agenda.topic('אבדג').title.evaluate((box) => box.getBoundingClientRect().right);
  expect((await adas.boundingBox())?.x).toBeGreaterThan(words - 100);

  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(agenda.topic('אבדג').notes).toBeFocused();
  await page.keyboard.type('ראשון');
  await expect.poll(() => wordsIn(agenda.topic('אבדג').notes)).toEqual(['ראשון']);
  const { right } = (await marginsOf(agenda.topic('אבדג').notes))[0] ?? { right: 0 };
  expect(right).toBeLessThan(3);
  const caret = () => page.evaluate(() => getSelection()?.focusOffset);
  for (let before = 4; before >= 0; before -= 1) {
    await page.keyboard.press('ArrowRight');
    // The editor hears of each step after it was made.
    await expect.poll(caret).toBe(before);
  }
  await page.keyboard.press('ArrowRight');
  await expect(agenda.topic('אבדג').title).toBeFocused();
  await page.keyboard.type('ה');
  // Where that text ends.
  await clickAtStart(grace.agenda.topic('אבדגה').notes);
  await grace.page.keyboard.type(' שני');
  for (const { agenda: there } of [ada, grace]) {
    await expect.poll(() => wordsIn(there.topic('אבדגה').title)).toEqual(['אבדגה']);
    await expect.poll(() => wordsIn(there.topic('אבדגה').notes)).toEqual(['ראשון שני']);
  }
});

test('the tick stands where the words begin, the ledger stays at the right, and names stay in their sentences', async ({
  pair: { id, ada },
}) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('גיוס');
  await hiring.addItem('לכתוב את המודעה');
  await hiring.addItem('להזמין חדר');
  const item = agenda.item('לכתוב את המודעה');
  const tick = await item.tick.locator('xpath=ancestor::label').boundingBox();
  const text = await item.text.boundingBox();
  const owner = await item.owner.boundingBox();
  expect(tick?.x).toBeGreaterThan(text?.x ?? 0);
  expect(owner?.x).toBeGreaterThan(text?.x ?? 0);
  await agenda.item('להזמין חדר').drop('אין צורך');
  await expect(page.getByText('Dropped by Ada: אין צורך')).toBeVisible();
  await agenda.wrapUp(1);
  await page.goto(`/pairs/${id}/sessions/1`);
  await expect(page.getByRole('heading', { level: 2, name: 'גיוס' })).toBeVisible();
  await expect(page.getByText('לכתוב את המודעה')).toBeVisible();
});
