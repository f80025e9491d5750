import type { UserId } from '@throughline/shared/ids';
import { expect, test } from 'vitest';
import { peopleOf } from './people.ts';
import { nameSuggester, ownerSuggester } from './people-suggester.ts';

const pair = (role: 'manager' | 'report', reportId: string | null = 'jose') =>
  peopleOf({ role, manager: { id: 'ada', name: 'Ada Byron' }, report: { id: reportId, name: 'José Ruiz' } });

const namesIn = (before: string, people = pair('manager')) =>
  nameSuggester(people)
    .find({ before, after: '' })
    ?.options.map(({ label }) => label) ?? null;

test.each([
  ['@', ['José', 'Ada']],
  ['ask @', ['José', 'Ada']],
  ['ask (@', ['José', 'Ada']],
  ['@a', ['Ada']],
  ['@JOSE', ['José']],
  ['@jos\u00e9', ['José']],
  ['@x', []],
  ['a@b', null],
  ['ask @a ', null],
])('“%s” finds %j', (before, expected) => {
  expect(namesIn(before)).toEqual(expected);
});

test('the other comes first, on both sides', () => {
  expect(namesIn('@', pair('report'))).toEqual(['Ada', 'José']);
});

test('who has not joined can be named, and owns nothing yet', () => {
  const people = pair('manager', null);
  const owners: (UserId | null)[] = [];
  const optionsOf = (suggester: ReturnType<typeof nameSuggester>) =>
    suggester.find({ before: '@', after: '' })?.options;
  const waiting = { label: 'José', description: 'José has not joined yet.' };
  expect(optionsOf(nameSuggester(people))?.[0]).toMatchObject({ ...waiting, insert: 'José' });
  expect(optionsOf(ownerSuggester(people, (id) => owners.push(id)))?.[0]).toMatchObject({
    ...waiting,
    isDisabled: true,
  });
});
