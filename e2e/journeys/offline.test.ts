import { wordsIn, writeAtEnd, writeAtStart } from '../pages/fields.ts';
import { expect, test } from './two-people.ts';

const away = 'Offline. Your changes are kept on this device.';

test('[KEEP-5] both are offline, change and move the same blocks, come back, and nothing is lost', async ({
  pair: { ada, grace },
}) => {
  const hiring = await ada.agenda.addTopic('Hiring', 'Two people left.');
  for (const words of ['Write the job ad', 'Book the room', 'Ask Lin']) await hiring.addItem(words);
  await ada.agenda.addTopic('Career');
  await ada.agenda.expectSaved();
  const career = grace.agenda.topic('Career');
  await expect(career.title).toBeVisible();

  for (const person of [ada, grace]) await person.goOffline();
  for (const { agenda } of [ada, grace]) await expect(agenda.sync).toHaveText(away);

  await writeAtStart(hiring.notes, 'Ada: a pity. ');
  await writeAtEnd(ada.agenda.item('Write the job ad').text, ' by Friday');
  await ada.agenda.item('Book the room').toggle();
  await ada.agenda.item('Ask Lin').giveTo('Grace');
  await hiring.choose('Move down');
  await hiring.addItem('From the plane');

  await writeAtEnd(grace.agenda.topic('Hiring').notes, ' Grace: three will come.');
  await writeAtStart(grace.agenda.item('Write the job ad').text, 'Please: ');
  await grace.agenda.item('Write the job ad').choose('Move to Career');
  await writeAtEnd(grace.agenda.item('Book the room').text, ' upstairs');
  await grace.agenda.item('Ask Lin').remove();
  await career.choose('Move down');
  await career.addItem('From the train');

  await Promise.all([ada, grace].map((person) => person.goOnline()));
  for (const { agenda } of [ada, grace]) await agenda.expectSaved();
  await expect.poll(() => ada.agenda.blocks()).toEqual(await grace.agenda.blocks());

  const merged = 'Ada: a pity. Two people left. Grace: three will come.';
  await expect.poll(() => wordsIn(hiring.notes)).toEqual([merged]);
  await expect.poll(() => wordsIn(career.items)).toEqual(['Please: Write the job ad by Friday', 'From the train']);
  await expect(ada.agenda.item('Book the room upstairs').tick).toBeChecked();
  await expect(hiring.root.getByText('From the plane')).toBeVisible();
  await grace.agenda.restoreButton('Ask Lin').click();
  await expect(ada.agenda.item('Ask Lin').owner).toHaveAccessibleName('Owner: Grace');

  await ada.page.reload();
  await ada.agenda.expectSaved();
  await expect.poll(() => ada.agenda.blocks()).toEqual(await grace.agenda.blocks());
});

test('[KEEP-1] words that one types offline into what the other removed meanwhile are there when it is restored', async ({
  pair: { ada, grace },
}) => {
  const hiring = await ada.agenda.addTopic('Hiring', 'Two people left.');
  await expect(grace.agenda.topic('Hiring').notes).toContainText('Two people left.');
  await grace.goOffline();
  await writeAtEnd(grace.agenda.topic('Hiring').notes, ' Three will come.');
  await hiring.choose('Remove topic');
  await ada.agenda.expectSaved();
  await grace.goOnline();
  await ada.agenda.restoreButton('Hiring').click();
  await expect.poll(() => wordsIn(hiring.notes)).toEqual(['Two people left. Three will come.']);
  await expect.poll(() => wordsIn(grace.agenda.topic('Hiring').notes)).toEqual(['Two people left. Three will come.']);
});
