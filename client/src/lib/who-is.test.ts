import { expect, it } from 'vitest';
import { whoIs } from './who-is.ts';

it('finds one of the two by id, and nobody for an id of neither', () => {
  const who = whoIs({ manager: { id: 'ada', name: 'Ada Byron' }, report: { id: null, name: 'Grace Hopper' } });
  expect(who('ada')).toEqual({ id: 'ada', name: 'Ada', role: 'manager' });
  // Who has not joined yet has no id: nobody is not taken for them.
  expect([who('eve'), who(null)]).toEqual([null, null]);
});
