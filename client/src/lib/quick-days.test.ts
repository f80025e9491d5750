import type { Day } from '@throughline/shared/ids';
import { describe, expect, it } from 'vitest';
import { quickDays } from './quick-days.ts';

const day = (text: string) => text as Day;

describe('the days that are offered first', () => {
  it('are the ones that people name, each once', () => {
    expect(quickDays(day('2026-11-23')).map(({ label, day }) => `${label} ${day}`)).toEqual([
      'Today 2026-11-23',
      'Tomorrow 2026-11-24',
      'Friday 2026-11-27',
      'Monday 2026-11-30',
      'In two weeks 2026-12-07',
    ]);
  });

  it('leave out a name for a day that has one', () => {
    expect(quickDays(day('2026-11-26')).map(({ label }) => label)).toEqual([
      'Today',
      'Tomorrow',
      'Monday',
      'In two weeks',
    ]);
  });

  it('mean the next Friday on a Friday', () => {
    expect(quickDays(day('2026-11-27')).find(({ label }) => label === 'Friday')?.day).toBe('2026-12-04');
  });
});
