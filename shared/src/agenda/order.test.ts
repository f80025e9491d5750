import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderAt, orderBetween } from './order.ts';

test('[MODEL-3] a new key sorts where it was asked for, in any sequence of insertions', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60 }), (positions) => {
      const keys: string[] = [];
      for (const position of positions) {
        const index = position % (keys.length + 1);
        keys.splice(index, 0, orderAt(keys, index));
      }
      expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)));
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('[MODEL-3] two people who insert at the same spot get different keys', () => {
  const keys = new Set(Array.from({ length: 50 }, () => orderBetween('a0', 'a1')));
  expect(keys.size).toBeGreaterThan(45);
});

test('[MODEL-2] keys that are equal, swapped or no keys at all are stepped over', () => {
  expect(orderBetween('a1', 'a1') > 'a1').toBe(true);
  expect(orderBetween('a5', 'a1') > 'a5').toBe(true);
  expect(orderBetween('???', 'a1') < 'a1').toBe(true);
  expect(orderBetween('', null)).not.toBe('');
});
