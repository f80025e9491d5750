import { caretsIn } from '../pages/carets.ts';
import { writeAtEnd, writeAtStart } from '../pages/fields.ts';
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
