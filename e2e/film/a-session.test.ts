import { expect, test } from '../journeys/two-people.ts';
import { writeAtEnd } from '../pages/fields.ts';
import { Camera } from './camera.ts';

const FRAME_MS = 120;

/** As people type: the film shows what one letter does. */
const typing = { delay: 35 };

test('two people write, promise and wrap up', async ({ pair, browse }) => {
  const { ada, grace } = pair;
  const camera = new Camera([ada.page, grace.page]);
  await camera.start();

  camera.scene('both begin');
  await ada.page.keyboard.type('Hiring', typing);
  await expect(grace.agenda.topic('Hiring').title).toBeVisible();
  await ada.page.keyboard.press('Enter');
  await ada.page.keyboard.type('Two people left this quarter.', typing);

  camera.scene('both write in one note');
  const note = grace.agenda.topic('Hiring').notes;
  await writeAtEnd(note, ' ');
  await Promise.all([
    grace.page.keyboard.type('Kim knows somebody.', typing),
    ada.page.keyboard.press('Enter').then(() => ada.page.keyboard.type('We look for one senior first.', typing)),
  ]);

  camera.scene('a promise');
  await ada.agenda.topic('Hiring').addItem('Write the job ad');
  await ada.agenda.item('Write the job ad').promiseFor('Friday');
  await grace.agenda.topic('Hiring').addItem('Ask Kim for a name');

  camera.scene('a topic of her own');
  await grace.agenda.addTopic('A project of my own', 'The migration would be a good size.');
  await grace.agenda.topic('A project of my own').addItem('Sketch it on one page');
  await grace.agenda.item('Sketch it').promiseFor('In two weeks');

  camera.scene('done and dropped');
  await ada.agenda.item('Ask Kim').toggle();
  await grace.agenda.item('Write the job ad').drop('Kim’s friend has signed.');

  camera.scene('wrap up');
  await expect(ada.agenda.item('Write the job ad').row).toContainText('Dropped');
  const dialog = await ada.agenda.openWrapUp(1);
  await expect(dialog.confirm).toBeEnabled();
  await dialog.confirm.click();
  await expect(grace.agenda.session(2)).toBeVisible();
  await expect(ada.agenda.session(2)).toBeVisible();

  camera.scene('next time');
  await expect(grace.agenda.lastTime).toContainText('Sketch it on one page');
  await grace.page
    .getByRole('link', { name: /record/i })
    .first()
    .click();
  await expect(grace.page.getByRole('heading', { name: /Session 1/ })).toBeVisible();

  const count = await camera.develop(await browse(), FRAME_MS);
  expect(count).toBeGreaterThan(50);
});
