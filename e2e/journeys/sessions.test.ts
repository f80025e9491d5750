import type { Session, SessionRecord } from '@throughline/shared/http/sessions';
import { RecordPage } from '../pages/record-page.ts';
import { expect, test } from './two-people.ts';

test('[ROLL-3] [RECORD-2] an item is carried with its id into sessions 2 and 3, done there, and in each record', async ({
  pair: { id, ada, grace },
}) => {
  const hiring = await ada.agenda.addTopic('Hiring', 'Two people left.');
  await hiring.addItem('Write the job ad');
  await hiring.addItem('Book the room');
  await ada.agenda.item('Book the room').giveTo('Grace');
  await ada.agenda.item('Write the job ad').drop('Lin writes it.');
  await ada.agenda.addTopic('Career');
  const block = await ada.agenda.item('Book the room').row.getAttribute('data-block');

  const dialog = await ada.agenda.openWrapUp(1);
  await expect(dialog.topic('Hiring')).toBeChecked();
  await expect(dialog.promises('Dropped')).toHaveText(['Write the job ad']);
  await expect(dialog.promises('Carried to session 2')).toHaveText([/Book the room/]);
  await dialog.topic('Career').setChecked(false, { force: true });
  await dialog.confirm.click();
  await expect(ada.page.getByText('You wrapped up session 1.').first()).toBeVisible();
  await expect(grace.page.getByText('Ada wrapped up session 1.').first()).toBeVisible();

  for (const { agenda } of [ada, grace]) {
    await expect(agenda.session(2)).toBeVisible();
    await expect(agenda.lastTime.getByRole('listitem')).toHaveCount(1);
    await expect(agenda.lastTime).toContainText('Book the room');
    await expect(agenda.lastTime).toContainText('Carried once');
    await expect(agenda.item('Book the room').row).toHaveAttribute('data-block', block ?? '');
    await expect(agenda.topic('Hiring').root).toBeHidden();
    await expect(agenda.topic('Career').root).toBeVisible();
  }
  await grace.agenda.wrapUp(2);
  await expect(ada.agenda.lastTime).toContainText('Carried twice');
  const carried = ada.agenda.item('Book the room');
  await expect(carried.row).toHaveAttribute('data-block', block ?? '');
  await grace.agenda.item('Book the room').toggle();
  await expect(carried.tick).toBeChecked();
  const third = await ada.agenda.openWrapUp(3);
  await expect(third.promises('Done')).toHaveText([/Book the room/]);
  await third.confirm.click();
  await expect(grace.agenda.session(4)).toBeVisible();
  await expect(grace.agenda.item('Book the room').row).toBeHidden();

  const itemId = block?.split(':')[1];
  const found = await Promise.all(
    [1, 2, 3].map(async (number) => {
      const path = `/api/pairs/${id}/sessions/${number}`;
      const { asWrapped } = await grace.person.ask<SessionRecord>('GET', path);
      const items = [asWrapped.promises, asWrapped.loose, ...asWrapped.topics.map(({ items }) => items)].flat();
      return items.filter((item) => item.id === itemId).map(({ outcome }) => outcome);
    }),
  );
  expect(found).toEqual([['carried'], ['carried'], ['done']]);

  const record = new RecordPage(grace.page);
  await grace.page.getByRole('link', { name: 'Session 3' }).click();
  await expect(record.item('Book the room')).toContainText('Done by Grace');
  await record.open(id, 2);
  await expect(record.item('Book the room')).toContainText('Carried on, since session 1');
  await record.open(id, 1);
  await expect(record.item('Book the room')).toContainText('Carried on');
  await expect(record.item('Write the job ad')).toContainText('Dropped: Lin writes it.');
  await expect(record.topic('Hiring')).toContainText('Discussed');
  await expect(record.topic('Career')).toContainText('Carried on');
});

test('[RECORD-6] two people who press at once wrap up once', async ({ pair: { id, ada, grace } }) => {
  const hiring = await ada.agenda.addTopic('Hiring');
  await hiring.addItem('Book the room');
  await expect(grace.agenda.item('Book the room').row).toBeVisible();
  const dialogs = await Promise.all([ada, grace].map(({ agenda }) => agenda.openWrapUp(1)));
  await Promise.all(dialogs.map(({ confirm }) => confirm.click()));
  for (const { agenda } of [ada, grace]) {
    await expect(agenda.session(2)).toBeVisible();
    await expect(agenda.page.getByRole('dialog')).toBeHidden();
    await expect(agenda.lastTime.getByRole('listitem')).toHaveCount(1);
  }
  const sessions = await ada.person.ask<Session[]>('GET', `/api/pairs/${id}/sessions`);
  expect(sessions.map(({ number, status }) => `${number} ${status}`)).toEqual(['2 current', '1 wrapped']);
});

test('the date and time of the session are set by one and seen by the other', async ({ pair: { ada, grace } }) => {
  await ada.page.getByRole('button', { name: 'Date and time: no date yet' }).click();
  const dialog = ada.page.getByRole('dialog', { name: 'Date and time of this session' });
  await dialog.getByRole('gridcell').locator(':focus').press('ArrowRight');
  await ada.page.keyboard.press('Enter');
  await dialog.getByLabel('Time').fill('14:30');
  await dialog.getByRole('button', { name: 'Set date' }).click();
  await expect(dialog).toBeHidden();
  for (const { page } of [ada, grace]) {
    await expect(page.getByRole('button', { name: /^Date and time: \w+ \d+ \w+, 14:30 · tomorrow/ })).toBeVisible();
  }
});
