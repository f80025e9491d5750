import type { Visitor } from '../journeys/two-people.ts';
import { expect } from '../journeys/two-people.ts';
import { writeAtEnd } from '../pages/fields.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

interface Two {
  readonly id: string;
  readonly ada: Visitor;
  readonly grace: Visitor;
}

/** Three sessions of two people, with what is carried, dropped, late and added later, up to the fourth that goes on. */
export async function tellStory({ id, ada, grace }: Two): Promise<void> {
  await meet({ id, ada }, -19);
  const hiring = await ada.agenda.addTopic(
    'Hiring',
    'Two people left this quarter. We agreed to look for one senior first.',
  );
  for (const words of ['Write the job ad', 'Book the room for the offsite', 'Ask Lin about the budget']) {
    await hiring.addItem(words);
  }
  await ada.agenda.item('Book the room').giveTo('Grace');
  await grace.agenda.addTopic('Where I want to be in a year', 'I would like to lead something that is not on fire.');
  await wrapUp(ada, 1);

  await meet({ id, ada }, -12);
  await ada.agenda.item('Ask Lin').drop('Lin has left; the budget is decided in January.');
  await grace.agenda.addTopic('On call', 'Three nights in a row were too much.\nWe try pairs from December on.');
  await grace.agenda.topic('On call').addItem('Draw up the rota with pairs');
  await grace.agenda.expectSaved();
  await expect(ada.agenda.item('Draw up the rota').row).toBeVisible();
  await grace.goOffline();
  await writeAtEnd(grace.agenda.topic('On call').notes, ' Sam and Kim would like to begin.');
  await grace.agenda.item('Draw up the rota').toggle();
  await wrapUp(ada, 2);
  await grace.goOnline();
  await grace.agenda.expectSaved();

  await meet({ id, ada }, -5);
  await ada.agenda.addTopic('Quarter plan', 'A first draft until the end of the month, one page at most.');
  await ada.agenda.topic('Quarter plan').addItem('Send the draft of the plan to the team');
  await wrapUp(grace, 3);

  await meet({ id, ada }, 3);
  await setDue(ada, 'Write the job ad', 9);
  await setDue(ada, 'Book the room', -2);
  const again = await ada.agenda.addTopic('Hiring: the second round', 'Four people applied. What we look for:');
  await ada.page.keyboard.press('Enter');
  await ada.page.keyboard.type('- somebody who likes to explain\n');
  await ada.page.keyboard.type('and who has run a service at night');
  await again.addItem('Invite the first two, and tell the others by Friday at the latest what comes next and when');
  await again.addItem('Written by mistake');
  await ada.agenda.item('Written by mistake').remove();
  await grace.agenda.addTopic(
    'A project of my own',
    'The migration would be a good size, with Kim for the second half.',
  );
  await grace.agenda.topic('A project of my own').addItem('Sketch the migration on one page');
  await grace.agenda.item('Sketch the migration').promiseFor('Next session');
  await ada.agenda.item('Send the draft').toggle();
  await writeAtEnd(grace.agenda.topic('A project of my own').notes, ' Ada thinks so, too.');
  for (const { agenda } of [ada, grace]) await agenda.expectSaved();
}

async function meet({ id, ada }: Pick<Two, 'id' | 'ada'>, inDays: number): Promise<void> {
  const day = new Date(Date.now() + inDays * DAY_MS).toISOString().slice(0, 10);
  await ada.person.ask('PATCH', `/api/pairs/${id}`, { scheduledFor: `${day}T09:00:00Z` });
}

async function setDue({ agenda, person }: Visitor, words: string, inDays: number): Promise<void> {
  const block = await agenda.item(words).row.getAttribute('data-block');
  const due = new Date(Date.now() + inDays * DAY_MS).toISOString().slice(0, 10);
  await person.ask('PATCH', `/api/action-items/${block?.split(':')[1]}`, { due });
}

async function wrapUp({ agenda }: Visitor, session: number): Promise<void> {
  const dialog = await agenda.openWrapUp(session);
  await dialog.confirm.click();
  await expect(agenda.session(session + 1)).toBeVisible();
}
