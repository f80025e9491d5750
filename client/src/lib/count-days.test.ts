import type { Day } from '@throughline/shared/ids';
import { expect, it } from 'vitest';
import { daysAfter, daysBetween, weekdayFrom } from './count-days.ts';

const day = (text: string) => text as Day;

it('counting days crosses months, years and a change of the clock', () => {
  expect(daysAfter(day('2026-12-31'), 1)).toBe('2027-01-01');
  expect(daysAfter(day('2026-10-24'), 2)).toBe('2026-10-26');
  expect(daysBetween(day('2026-10-24'), day('2026-10-26'))).toBe(2);
  expect(daysBetween(day('2027-01-01'), day('2026-12-31'))).toBe(-1);
});

it('a weekday is today, where it is that one, and a Sunday ends its week', () => {
  expect(weekdayFrom(day('2026-11-27'), 5)).toBe('2026-11-27');
  expect(weekdayFrom(day('2026-11-27'), 7)).toBe('2026-11-29');
  expect(weekdayFrom(day('2026-11-29'), 1)).toBe('2026-11-30');
});
