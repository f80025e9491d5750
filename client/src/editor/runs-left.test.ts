import { expect, it } from 'vitest';
import { runsLeft } from './runs-left.ts';

it.each([
  ['שלום', true],
  ['مرحبا', true],
  ['12. (שלום) and more', true],
  ['Hello שלום', false],
  ['123', false],
  ['', false],
  ['日本', false],
])('%s', (words, expected) => {
  expect(runsLeft(words)).toBe(expected);
});
