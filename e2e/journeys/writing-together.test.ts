import { caretsIn } from '../pages/carets.ts';
import { wordsIn, writeAtEnd, writeAtStart } from '../pages/fields.ts';
import { expect, test } from './two-people.ts';

test('both type in the same note at once: every word is there, and each sees the other’s caret', async ({ pair }) => {
  const { ada, grace } = pair;
  await ada.agenda.addTopic('Hiring', 'Two people left this quarter.');
  const adasNotes = ada.agenda.topic('Hiring').notes;
  const gracesNotes = grace.agenda.topic('Hiring').notes;
  await expect(gracesNotes).toContainText('Two people left this quarter.');

  await Promise.all([
    writeAtStart(adasNotes, 'Ada says that it was a pity. '),
    writeAtEnd(gracesNotes, ' Grace says that three others will come.'),
  ]);
  const all = 'Ada says that it was a pity. Two people left this quarter. Grace says that three others will come.';
  await expect.poll(() => caretsIn(adasNotes)).toEqual({ Grace: { before: all, colour: 'report' } });
  await expect
    .poll(() => caretsIn(gracesNotes))
    .toEqual({
      Ada: { before: 'Ada says that it was a pity. ', colour: 'manager' },
    });
  await expect.poll(() => ada.agenda.blocks()).toEqual(await grace.agenda.blocks());
  await Promise.all([ada.agenda.expectSaved(), grace.agenda.expectSaved()]);

  await ada.page.reload();
  await expect(ada.agenda.topic('Hiring').notes).toContainText(all);
});

test('[MODEL-5] both begin in the same empty note, at the same place, and every letter is there', async ({ pair }) => {
  const { ada, grace } = pair;
  await ada.agenda.addTopic('Hiring');
  const adasNotes = ada.agenda.topic('Hiring').notes;
  const gracesNotes = grace.agenda.topic('Hiring').notes;
  const [first, second] = ['Two people left this quarter', 'THREE OTHERS WILL COME SOON'];
  await Promise.all([writeAtEnd(adasNotes, first), writeAtEnd(gracesNotes, second)]);
  const letters = (words: string) => [...words].sort().join('');
  await expect.poll(async () => letters((await wordsIn(adasNotes)).join())).toBe(letters(first + second));
  await expect.poll(() => wordsIn(gracesNotes)).toEqual(await wordsIn(adasNotes));
});
