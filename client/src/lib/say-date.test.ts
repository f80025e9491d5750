import type { Day } from '@throughline/shared/ids';
import { describe, expect, it } from 'vitest';
import { dayOf, fullDay, sayDay, sayDistance, sayDue, sayMoment, today } from './say-date.ts';

const now = '2026-11-23' as Day;
const day = (text: string) => text as Day;

describe('a date as people say it near today', () => {
  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'tomorrow'],
    ['2026-11-22', 'yesterday'],
    ['2026-11-27', 'Fri'],
    ['2026-11-30', '30 Nov'],
    ['2026-11-20', '20 Nov'],
    ['2027-01-04', '4 Jan 2027'],
  ])('%s is "%s"', (text, said) => expect(sayDay(day(text), now)).toBe(said));

  it('says the size of a lateness', () => {
    expect(sayDue(day('2026-11-22'), now)).toBe('1 day late');
    expect(sayDue(day('2026-11-18'), now)).toBe('5 days late');
    expect(sayDue(now, now)).toBe('today');
  });

  it('says a day in full', () => expect(fullDay(day('2026-12-04'))).toMatch(/^Friday,? 4 December 2026$/));
  it('says how far away a day is', () => {
    expect(sayDistance(day('2026-11-26'), now)).toBe('in 3 days');
    expect(sayDistance(day('2026-11-24'), now)).toBe('tomorrow');
  });
});

describe('a moment, in the time zone of the one who looks', () => {
  const moment = '2026-11-26T23:30:00Z';

  it('is another day further east', () => {
    expect(sayMoment(moment, 'UTC', new Date(moment))).toBe('Thu 26 Nov, 23:30');
    expect(sayMoment(moment, 'Asia/Tokyo', new Date(moment))).toBe('Fri 27 Nov, 08:30');
    expect(dayOf(new Date(moment), 'Asia/Tokyo')).toBe('2026-11-27');
  });

  it('names the year when it is another one', () => {
    expect(sayMoment(moment, 'UTC', new Date('2027-02-01T00:00:00Z'))).toBe('Thu 26 Nov 2026, 23:30');
  });

  it('decides what today is', () => {
    expect(today('Pacific/Auckland', new Date('2026-11-23T12:00:00Z'))).toBe('2026-11-24');
  });
});
