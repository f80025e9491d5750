import { listen } from '../pages/said.ts';
import { expect, test } from './two-people.ts';

test('what one does is said in words to oneself, and with one’s name to the other', async ({
  pair: { ada, grace },
}) => {
  const hiring = await ada.agenda.addTopic('Hiring');
  for (const words of ['Write the job ad', 'Book the room', 'Ask Lin']) await hiring.addItem(words);
  await ada.agenda.addTopic('Career');
  await expect(grace.agenda.topic('Career').root).toBeVisible();
  await ada.page.getByRole('heading', { level: 1 }).click();
  const [toAda, toGrace] = await Promise.all([listen(ada.page), listen(grace.page)]);
  const { agenda, page } = ada;

  await agenda.item('Write the job ad').toggle();
  await expect.poll(toAda).toEqual(['Done: Write the job ad']);
  await expect.poll(toGrace).toEqual(['Ada ticked: Write the job ad']);
  await agenda.item('Write the job ad').toggle();
  await expect.poll(toGrace).toContain('Open again: Write the job ad');
  await agenda.item('Book the room').choose('Move to Career');
  await expect.poll(toAda).toContain('Moved to Career: Book the room');
  await expect.poll(toGrace).toContain('Ada moved: Book the room to Career');
  await agenda.item('Ask Lin').drop('She left.');
  await expect.poll(toAda).toContain('Dropped: Ask Lin');
  await expect.poll(toGrace).toContain('Ada dropped: Ask Lin. Why: She left.');
  await agenda.topic('Career').toggleDiscussed();
  await expect.poll(toAda).toContain('Discussed: Career');
  await expect.poll(toGrace).toContain('Ada marked as discussed: Career');
  await agenda.item('Write the job ad').remove();
  await expect.poll(toGrace).toContain('Ada removed: Write the job ad');
  await agenda.restoreButton('Write the job ad').click();
  await expect.poll(toAda).toContain('Restored: Write the job ad');
  await expect.poll(toGrace).toContain('Ada restored: Write the job ad');
  await agenda.item('Write the job ad').toggle();
  await agenda.undo();
  await expect.poll(async () => (await toAda()).at(-1)).toBe('Open again: Write the job ad');

  await agenda.wrapUp(1);
  await expect.poll(toAda).toContain('You wrapped up session 1.');
  await expect.poll(toGrace).toContain('Ada wrapped up session 1.');
  expect(await page.locator('#announcements').getAttribute('aria-live')).toBe('polite');
});

test('the other’s coming and going is said, and their caret in the text that one writes in', async ({
  pair: { id, ada, grace },
}) => {
  const hiring = await ada.agenda.addTopic('Hiring', 'Two people left.');
  await expect(grace.agenda.topic('Hiring').root).toBeVisible();
  const toAda = await listen(ada.page);
  await grace.agenda.topic('Hiring').title.click();
  await grace.agenda.topic('Hiring').notes.click();
  await expect.poll(toAda).toEqual(['Grace is in this text, too.']);
  await grace.agenda.topic('Hiring').title.click();
  await expect.poll(toAda).toEqual(['Grace is in this text, too.', 'Grace left this text.']);
  await grace.page.goto('/settings');
  await expect.poll(async () => (await toAda()).slice(2)).toEqual(['Grace left.']);
  await grace.agenda.open(id);
  await expect.poll(async () => (await toAda()).slice(3)).toEqual(['Grace is here.']);
  await expect(hiring.root).toBeVisible();
});
