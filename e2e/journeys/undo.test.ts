import { wordsIn, writeAtEnd } from '../pages/fields.ts';
import { expect, test } from './two-people.ts';

test('[KEEP-3] undo takes back my own steps and leaves the other’s words', async ({ pair: { ada, grace } }) => {
  const hiring = await ada.agenda.addTopic('Hiring', 'Mine.');
  await hiring.addItem('Write the job ad');
  const same = grace.agenda.topic('Hiring');
  await writeAtEnd(same.notes, ' Hers.');
  await expect(hiring.notes).toContainText('Mine. Hers.');
  await grace.agenda.item('Write the job ad').giveTo('Grace');
  await expect(ada.agenda.item('Write the job ad').owner).toHaveAccessibleName('Owner: Grace');

  await hiring.toggleDiscussed();
  await expect(same.discussed).toBeChecked();
  await ada.page.keyboard.press('Escape');
  await ada.agenda.undo();
  await expect(same.discussed).not.toBeChecked();
  await ada.agenda.undoUntil(async () => (await hiring.items.count()) === 0);
  await expect(same.items).toHaveCount(0);
  await ada.agenda.undoUntil(async () => !(await wordsIn(hiring.notes)).join().includes('M'));
  await expect.poll(() => wordsIn(same.notes)).toEqual([' Hers.']);

  await ada.agenda.redoAll();
  await expect(same.notes).toContainText('Mine. Hers.');
  await expect(grace.agenda.item('Write the job ad').owner).toHaveAccessibleName('Owner: Grace');
  await expect(same.discussed).toBeChecked();
  await expect.poll(() => ada.agenda.blocks()).toEqual(await grace.agenda.blocks());
});

test('undo works with the focus nowhere, goes to where it undid, and leaves other inputs alone', async ({
  pair: { ada },
}) => {
  const { agenda, page } = ada;
  const hiring = await agenda.addTopic('Hiring', 'One senior first.');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await agenda.undo();
  await expect(hiring.notes).toBeFocused();
  await agenda.undoUntil(async () => (await wordsIn(hiring.notes)).join() === '');
  await agenda.redoAll();
  await expect(hiring.notes).toContainText('One senior first.');

  await hiring.addItem('Write the job ad');
  await agenda.item('Write the job ad').choose('Drop…');
  const why = page.getByRole('textbox', { name: 'Why' });
  await why.pressSequentially('No');
  await agenda.undo();
  await expect(why).not.toHaveValue('No');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(agenda.item('Write the job ad').text).toBeVisible();
});

test('undo works right after a tick by the mouse, also on a page that was just opened', async ({
  pair: { id, ada },
}) => {
  const { agenda } = ada;
  const hiring = await agenda.addTopic('Hiring');
  await hiring.addItem('Write the job ad');
  await agenda.expectSaved();
  await agenda.open(id);
  const item = agenda.item('Write the job ad');
  await item.toggle();
  await expect(item.tick).toBeChecked();
  await agenda.undo();
  await expect(item.tick).not.toBeChecked();
});

test('[KEEP-4] undo does not reach behind a wrap-up', async ({ pair: { ada } }) => {
  const { agenda } = ada;
  const hiring = await agenda.addTopic('Hiring');
  await hiring.addItem('Write the job ad');
  await agenda.wrapUp(1);
  const before = await agenda.blocks();
  expect(before.join()).toContain('Write the job ad');
  await agenda.undo();
  expect(await agenda.blocks()).toEqual(before);
  await agenda.addTopic('Later');
  const AS_OFTEN_AS_ONE_LIKES = 10;
  for (let step = 0; step < AS_OFTEN_AS_ONE_LIKES; step += 1) await agenda.undo();
  await expect(agenda.topic('Later').title).toBeHidden();
  await expect.poll(async () => (await agenda.blocks()).slice(0, before.length)).toEqual(before);
});
