import { expect, test } from 'vitest';
import { takeOut } from './take-out.ts';

test.each([
  ['Write the ad [by Friday]|', 'Write the ad'],
  ['Write the ad [by Friday] |', 'Write the ad '],
  ['Write the ad [by Friday].|', 'Write the ad.'],
  ['Write the ad, [by Friday]|', 'Write the ad'],
  ['Write the ad – [by Friday].|', 'Write the ad.'],
  ['[Tomorrow]| call Lin', 'call Lin'],
  ['Ask Lin [by Friday]| about the budget', 'Ask Lin about the budget'],
  ['Ask, [by Friday]| that is', 'Ask, that is'],
  ['([by Friday]|)', '()'],
  ['[by Friday]|', ''],
])('without its words “%s” is “%s”', (text, expected) => {
  const from = text.indexOf('[');
  const to = text.indexOf(']') - 1;
  const [before = '', after = ''] = text.replace(/[[\]]/g, '').split('|');
  const [start, end] = takeOut({ before, after }, { from, to });
  expect((before + after).slice(0, start) + (before + after).slice(end)).toBe(expected);
});
