import type { Day } from '@throughline/shared/ids';
import { describe, expect, it } from 'vitest';
import { momentAt } from './moment-at.ts';

describe('the moment of a date and a time on the wall', () => {
  it('depends on the time zone, and on its summer', () => {
    expect(momentAt('2026-11-26' as Day, '10:00', 'Europe/Berlin')).toBe('2026-11-26T09:00:00.000Z');
    expect(momentAt('2026-07-26' as Day, '10:00', 'Europe/Berlin')).toBe('2026-07-26T08:00:00.000Z');
    expect(momentAt('2026-11-26' as Day, '08:30', 'Asia/Tokyo')).toBe('2026-11-25T23:30:00.000Z');
  });
});
