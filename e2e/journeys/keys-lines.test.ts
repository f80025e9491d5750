import { clickAtStart, wordsIn, writeAtEnd } from '../pages/fields.ts';
import { expect, test } from './two-people.ts';

for (const mark of ['[] ', '[ ] ', '- [ ] ']) {
  test(`notes: “${mark}” at a line's start makes an action item of the line`, async ({ pair: { ada, grace } }) => {
    const { page } = ada;
    const hiring = await ada.agenda.addTopic('Hiring', 'Two left.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ask Lin');
    await page.keyboard.press('Enter');
    await page.keyboard.type('What stays.');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await page.keyboard.type(mark);
    await expect(hiring.items).toHaveText(['ask Lin']);
    await page.keyboard.type('please ');
    await expect.poll(() => wordsIn(hiring.items)).toEqual(['please ask Lin']);
    await expect.poll(() => wordsIn(hiring.notes)).toEqual(['Two left.\nWhat stays.']);
    const same = grace.agenda.topic('Hiring');
    await expect.poll(() => wordsIn(same.items)).toEqual(['please ask Lin']);
    await expect.poll(() => wordsIn(same.notes)).toEqual(['Two left.\nWhat stays.']);
  });
}

test('notes: Backspace right after “[] ” takes it back, with what had been typed', async ({ pair: { ada } }) => {
  const { page } = ada;
  const hiring = await ada.agenda.addTopic('Hiring');
  await writeAtEnd(hiring.notes, 'ask Lin');
  await clickAtStart(hiring.notes);
  await page.keyboard.type('[] ');
  await expect(hiring.items).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(hiring.items).toHaveCount(0);
  await expect.poll(() => wordsIn(hiring.notes)).toEqual(['[] ask Lin']);
  await page.keyboard.type('and ');
  await expect.poll(() => wordsIn(hiring.notes)).toEqual(['[] and ask Lin']);
});

test('notes: “# ” at a line’s start makes a topic from there on, and one undo takes it back', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring', 'Two left.');
  await hiring.addItem('Book the room');
  await agenda.addTopic('Last');
  await writeAtEnd(hiring.notes, '');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Career');
  await page.keyboard.press('Enter');
  await page.keyboard.type('What she wants.');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await page.keyboard.type('# ');
  const career = agenda.topic('Career');
  await expect(career.title).toBeFocused();
  await page.keyboard.type('Her ');
  for (const person of [ada, grace]) {
    await expect.poll(() => person.agenda.titles()).toEqual(['Hiring', 'Her Career', 'Last']);
    await expect.poll(() => wordsIn(person.agenda.topic('Her Career').notes)).toEqual(['What she wants.']);
    await expect.poll(() => wordsIn(person.agenda.topic('Hiring').notes)).toEqual(['Two left.']);
    await expect(person.agenda.topic('Hiring').items).toHaveText(['Book the room']);
  }
  await agenda.undoUntil(async () => (await wordsIn(hiring.notes)).join().includes('# Career'));
  for (const person of [ada, grace]) {
    await expect.poll(() => person.agenda.titles()).toEqual(['Hiring', 'Last']);
    await expect
      .poll(() => wordsIn(person.agenda.topic('Hiring').notes))
      .toEqual(['Two left.\n# Career\nWhat she wants.']);
  }
  await expect(hiring.notes).toBeFocused();
  await agenda.redoAll();
  await expect(agenda.topic('Her Career').title).toBeFocused();
  await expect.poll(() => grace.agenda.titles()).toEqual(['Hiring', 'Her Career', 'Last']);
});

test('notes: what the other types into a line that becomes an action item is not lost', async ({
  pair: { ada, grace },
}) => {
  const hiring = await ada.agenda.addTopic('Hiring', 'Before.');
  await ada.page.keyboard.press('Enter');
  await ada.page.keyboard.type('ask Lin');
  const same = grace.agenda.topic('Hiring');
  await expect.poll(() => wordsIn(same.notes)).toEqual(['Before.\nask Lin']);
  await grace.goOffline();
  await writeAtEnd(same.notes, ' today');
  await ada.page.keyboard.press('Home');
  await ada.page.keyboard.type('[] ');
  await expect(hiring.items).toHaveText(['ask Lin']);
  await ada.agenda.expectSaved();
  await grace.goOnline();
  for (const person of [ada, grace]) {
    await expect.poll(() => wordsIn(person.agenda.topic('Hiring').items)).toEqual(['ask Lin']);
    await expect.poll(() => wordsIn(person.agenda.topic('Hiring').notes)).toEqual(['Before.\n today']);
  }
});
