import { fixture, paste } from '../pages/clipboard.ts';
import { clickAtStart, clickBefore, wordsIn } from '../pages/fields.ts';
import { expect, test } from './two-people.ts';

test('[KEEP-3] words pasted into the notes stand at the caret, and taking them back leaves what the other wrote meanwhile', async ({
  pair: { ada, grace },
}) => {
  const hiring = await ada.agenda.addTopic('Hiring', 'Here: .');
  await expect(grace.agenda.topic('Hiring').notes).toContainText('Here: .');
  await clickBefore(hiring.notes, 'Here: '.length);
  await paste(ada.page, fixture('slack', '03-list'));
  const same = grace.agenda.topic('Hiring');
  await expect(same.notes.locator('li')).toHaveCount(6);
  await expect(same.notes).toContainText('Here: For tomorrow:');
  await clickAtStart(same.notes);
  await grace.page.keyboard.type('Hers. ');
  await expect.poll(async () => (await wordsIn(hiring.notes)).join()).toContain('Hers. Here:');
  await ada.agenda.undo();
  await expect.poll(() => wordsIn(same.notes)).toEqual(['Hers. Here: .']);
});

test('in an item each line is one, in a title the first line is the title; boxes, names and dates come along', async ({
  pair: { ada },
}) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring');
  await hiring.addItem('First: ');
  await paste(page, { text: 'one line' });
  await expect(hiring.items).toHaveText(['First: one line']);
  await paste(page, { text: ', and\n[ ] ask Lin @Grace by 2026-12-04\n[x] book the room' });
  await expect(hiring.items).toHaveText(['First: one line, and', 'ask Lin', 'book the room']);
  await expect(agenda.item('ask Lin').owner).toHaveAccessibleName('Owner: Grace');
  await expect(agenda.item('ask Lin').due).toHaveAccessibleName(/4 Dec/);
  await expect(agenda.item('book the room').tick).toBeChecked();
  await agenda.undo();
  await expect(hiring.items).toHaveText(['First: one line']);

  await clickAtStart(hiring.title);
  await paste(page, { text: 'The new office, \nlight\n- quiet' });
  const office = agenda.topic('The new office,Hiring');
  await expect(office.notes.locator('li')).toHaveText('quiet');
});

test('[PASTE-2] a document of Google’s becomes topics with their lists and promises, and one undo takes it all back', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring', 'One senior first.');
  await clickAtStart(hiring.notes);
  await paste(page, fixture('google-docs', '09-nested-checklist-under-headings'));
  for (const { agenda: there } of [ada, grace]) {
    const move = there.topic('Move to the new office');
    await expect(move.items).toHaveText([
      'Sign the contract',
      'read the small print',
      'ask about the lift',
      'Tell the team',
    ]);
    await expect.poll(() => wordsIn(move.notes)).toEqual(['Landlord is on holiday until Tuesday.']);
    await expect(there.item('Sign the contract').tick).toBeChecked();
    await expect(there.item('ask about the lift').owner).toHaveAccessibleName('Owner: Grace');
    await expect(there.topic('Feedback').title).toBeVisible();
  }
  await agenda.undo();
  for (const { page: there } of [ada, grace]) {
    await expect(there.locator('[data-topics]').getByRole('textbox', { name: 'Topic title' })).toHaveText(['Hiring']);
  }
  await expect.poll(() => wordsIn(hiring.notes)).toEqual(['One senior first.']);
});

test('on an empty page a whole document becomes its topics; hostile markup and pictures do not, and that is said', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  await page.getByRole('textbox', { name: 'Topic title' }).focus();
  await expect(async () => {
    await paste(page, {
      html: '<h1>Hiring<script>window.evil = 1</script></h1><p onclick="evil()">One <a href="javascript:evil()">senior</a><img src="https://evil.example/a.png" onerror="window.evil = 1"></p><h1>Career</h1>',
    });
    await expect(agenda.topic('Career').title).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByRole('dialog', { name: 'Not all of it is here' })).toContainText('A picture was left out.');
  await page.getByRole('button', { name: 'OK' }).click();
  const notes = grace.agenda.topic('Hiring').notes;
  await expect.poll(() => wordsIn(notes)).toEqual(['One senior']);
  await expect(notes.locator('a, img, script, [onclick]')).toHaveCount(0);
  expect(await page.evaluate(() => 'evil' in window)).toBe(false);
});
