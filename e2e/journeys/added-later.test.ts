import { wordsIn, writeAtEnd } from '../pages/fields.ts';
import { RecordPage } from '../pages/record-page.ts';
import { expect, test } from './two-people.ts';

test('[RECORD-1] [RECORD-3] [RECORD-4] a tick and a note made offline arrive after the wrap-up', async ({
  pair: { id, ada, grace },
}) => {
  const hiring = await ada.agenda.addTopic('Hiring', 'Two people left.');
  await hiring.addItem('Write the job ad');
  await hiring.addItem('Book the room');
  await ada.agenda.addTopic('Career', 'For next time.');
  await ada.agenda.expectSaved();
  await expect(grace.agenda.topic('Career').notes).toContainText('For next time.');

  await grace.goOffline();
  await writeAtEnd(grace.agenda.topic('Hiring').notes, ' Three will come.');
  await writeAtEnd(grace.agenda.topic('Career').notes, ' Typed on a plane.');
  await grace.agenda.item('Book the room').toggle();
  await expect(grace.agenda.sync).toHaveText(/^Offline/);

  const dialog = await ada.agenda.openWrapUp(1);
  await dialog.topic('Career').setChecked(false, { force: true });
  await dialog.confirm.click();
  await expect(ada.agenda.session(2)).toBeVisible();
  await expect(ada.agenda.lastTime.getByRole('listitem')).toHaveCount(2);

  await grace.goOnline();
  for (const { agenda } of [ada, grace]) {
    await agenda.expectSaved();
    await expect(agenda.session(2)).toBeVisible();
    await expect(agenda.lastTime.getByRole('listitem')).toHaveCount(1);
    await expect(agenda.lastTime).toContainText('Write the job ad');
    await expect.poll(() => wordsIn(agenda.topic('Career').notes)).toEqual(['For next time. Typed on a plane.']);
  }

  const record = new RecordPage(ada.page);
  await record.open(id, 1);
  await expect(record.topic('Hiring')).toContainText('Added later');
  await expect(record.topic('Hiring')).toContainText('Two people left. Three will come.');
  await expect(record.item('Book the room')).toContainText('Carried on');
  await expect(record.item('Book the room')).toContainText('Added later');
  await expect(record.item('Book the room')).toContainText('Done by Grace');
  await expect(record.topic('Career')).not.toContainText('Added later');
  await expect(record.topic('Career')).not.toContainText('Typed on a plane.');

  await record.show('As wrapped');
  await expect(record.topic('Hiring')).toContainText('Two people left.');
  await expect(record.topic('Hiring')).not.toContainText('Three will come.');
  await expect(record.item('Book the room')).not.toContainText('Done by Grace');
});
