import { pairUp } from '../harness/person.ts';
import { expect, test } from '../journeys/two-people.ts';
import { askToEnd, EndedPage } from '../pages/ended-page.ts';
import { writeAtEnd } from '../pages/fields.ts';
import { tellStory } from './story.ts';
import { take } from './take.ts';

test('a 1:1 that has ended', async ({ pair, visit }) => {
  const { id, ada, grace } = pair;
  await tellStory(pair);
  const alan = await visit('Alan Turing');
  await pairUp(ada.person, alan.person);
  await take(grace.page, { name: 'end', open: () => askToEnd(grace.page) });

  await ada.goOffline();
  await writeAtEnd(ada.agenda.topic('A project of my own').notes, ' On the train: ask Kim first.');
  await expect(ada.agenda.sync).toHaveText(/^Offline/);
  await (await askToEnd(grace.page)).getByRole('button', { name: 'End this 1:1' }).click();
  const ended = new EndedPage(grace.page);
  await expect(ended.news).toBeVisible();
  await take(grace.page, { name: 'ended-news' });
  await grace.page.reload();
  await expect(ended.heading).toBeVisible();
  await take(grace.page, { name: 'ended' });

  await ada.goOnline();
  await expect(new EndedPage(ada.page).unsent).toBeVisible();
  await take(ada.page, { name: 'ended-unsent' });
  await ada.page.goto('/');
  await expect(ada.page.getByText('Ended. Both of you can still read it.')).toBeVisible();
  await take(ada.page, { name: 'overview-ended' });
  await ada.page.goto(`/pairs/${id}/sessions`);
  await expect(ada.page.getByText('the last one, not wrapped up')).toBeVisible();
  await take(ada.page, { name: 'sessions-ended' });
});
