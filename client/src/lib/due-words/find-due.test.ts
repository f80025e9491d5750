import type { Day } from '@throughline/shared/ids';
import { afterEach, describe, expect, test } from 'vitest';
import { dayOf } from '../say-date.ts';
import { en } from './en.ts';
import { findDue } from './find-due.ts';
import { german } from './german-for-tests.ts';

const day = (text: string) => text as Day;
const WEDNESDAY = day('2026-11-25');

function dueIn(words: string, today = WEDNESDAY, nextSession: Day | null = null): string | null {
  return findDue(en, `Write the job ad ${words}`, { today, nextSession })?.day ?? null;
}

describe('said on Wednesday, 25 November 2026', () => {
  test.each([
    ['today', '2026-11-25'],
    ['by tonight', '2026-11-25'],
    ['by EOD', '2026-11-25'],
    ['by the end of the day', '2026-11-25'],
    ['tomorrow', '2026-11-26'],
    ['by tomorrow', '2026-11-26'],
    ['the day after tomorrow', '2026-11-27'],
    ['by Friday', '2026-11-27'],
    ['by friday', '2026-11-27'],
    ['BY FRIDAY', '2026-11-27'],
    ['by Fri', '2026-11-27'],
    ['on Friday', '2026-11-27'],
    ['until Friday', '2026-11-27'],
    ['for Friday', '2026-11-27'],
    ['due Friday', '2026-11-27'],
    ['due by Friday', '2026-11-27'],
    ['no later than Friday', '2026-11-27'],
    ['Friday', '2026-11-27'],
    ['this Friday', '2026-11-27'],
    ['by Wednesday', '2026-11-25'],
    ['on Tuesday', '2026-12-01'],
    ['next Tuesday', '2026-12-01'],
    ['next Friday', '2026-12-04'],
    ['by next Wed', '2026-12-02'],
    ['Friday next week', '2026-12-04'],
    ['before Friday', '2026-11-26'],
    ['before Wednesday', '2026-12-01'],
    ['before the 3rd', '2026-12-02'],
    ['next week', '2026-11-30'],
    ['by the end of the week', '2026-11-27'],
    ['EOW', '2026-11-27'],
    ['end of next week', '2026-12-04'],
    ['in two weeks', '2026-12-09'],
    ['in 2 weeks', '2026-12-09'],
    ['within two weeks', '2026-12-09'],
    ['two weeks from now', '2026-12-09'],
    ['a week from today', '2026-12-02'],
    ['in a fortnight', '2026-12-09'],
    ['in three days', '2026-11-28'],
    ['in 10 days’ time', '2026-12-05'],
    ['in a couple of weeks', '2026-12-09'],
    ['in a month', '2026-12-25'],
    ['in a year', '2027-11-25'],
    ['next month', '2026-12-01'],
    ['end of the month', '2026-11-30'],
    ['by EOM', '2026-11-30'],
    ['by the end of next month', '2026-12-31'],
    ['end of March', '2027-03-31'],
    ['by the end of March', '2027-03-31'],
    ['end of Nov', '2026-11-30'],
    ['by mid-December', '2026-12-15'],
    ['by March', '2027-03-01'],
    ['end of the year', '2026-12-31'],
    ['on the 3rd', '2026-12-03'],
    ['by the 25th', '2026-11-25'],
    ['by the 24th', '2026-12-24'],
    ['by 30th', '2026-11-30'],
    ['by 4 Dec', '2026-12-04'],
    ['by Dec. 4', '2026-12-04'],
    ['due: 4 Dec', '2026-12-04'],
    ['due date: Friday', '2026-11-27'],
    ['4 December', '2026-12-04'],
    ['by the 4th of December', '2026-12-04'],
    ['December 4th', '2026-12-04'],
    ['by Nov 30', '2026-11-30'],
    ['by December 12', '2026-12-12'],
    ['Tuesday, January 12, 2027', '2027-01-12'],
    ['by Feb 29', '2028-02-29'],
    ['on Friday, 4 December', '2026-12-04'],
    ['by 4 Dec 2027', '2027-12-04'],
    ['Dec 4, 2027', '2027-12-04'],
    ['by 24 November', '2027-11-24'],
    ['by the first of December', '2026-12-01'],
    ['by 29 February', '2028-02-29'],
    ['by 2026-12-04', '2026-12-04'],
  ])('“%s” is %s', (words, expected) => {
    expect(dueIn(words)).toBe(expected);
  });

  test.each([
    ['a day that has been', 'by 4 Dec 2020'],
    ['a day that never is', 'by 31 April'],
    ['a day that never is, the other way round', 'by April 31'],
    ['a day of no month', 'by April 45'],
    ['a month’s name that is a word', 'which she may'],
    ['a weekday’s name that is a word', 'where they sat'],
    ['a month alone', 'March'],
    ['a number', 'with the 3rd'],
    ['what has been', 'as we said last week'],
    ['a word that only ends like one', 'for Good-Friday'],
    ['an address', 'see example.com/by/friday'],
    ['a name at the end', 'with @friday'],
    ['words after it', 'by Friday with Lin'],
    ['the next session where no date is known', 'by next session'],
  ])('%s is no due date: “%s”', (_why, words) => {
    expect(dueIn(words)).toBeNull();
  });
});

describe('at the edges of the calendar', () => {
  test.each([
    ['by Friday', '2026-11-27', '2026-11-27', 'on a Friday it is today'],
    ['next Friday', '2026-11-27', '2026-12-04', 'and the next is in a week'],
    ['before Friday', '2026-11-27', '2026-12-03', ''],
    ['next Monday', '2026-11-29', '2026-11-30', 'on a Sunday'],
    ['end of the week', '2026-11-28', '2026-12-04', 'on a Saturday'],
    ['tomorrow', '2026-12-31', '2027-01-01', 'over the year’s end'],
    ['in two weeks', '2026-12-24', '2027-01-07', ''],
    ['on the 3rd', '2026-12-31', '2027-01-03', ''],
    ['by 4 Jan', '2026-12-31', '2027-01-04', ''],
    ['end of the month', '2026-12-31', '2026-12-31', ''],
    ['next month', '2026-12-31', '2027-01-01', ''],
    ['end of next month', '2026-12-05', '2027-01-31', ''],
    ['in a month', '2027-01-31', '2027-02-28', 'a month without a 31st'],
    ['by the 31st', '2027-04-01', '2027-05-31', ''],
    ['by the 30th', '2027-02-01', '2027-03-30', ''],
    ['end of February', '2028-01-10', '2028-02-29', 'a leap year'],
    ['end of February', '2027-01-10', '2027-02-28', ''],
    ['tomorrow', '2028-02-28', '2028-02-29', ''],
    ['by 29 Feb', '2028-02-29', '2028-02-29', ''],
    ['by 29 Feb', '2028-03-01', '2032-02-29', ''],
    ['by 29 Feb', '2096-03-01', '2104-02-29', 'a century without one'],
    ['in a year', '2028-02-29', '2029-02-28', ''],
    ['end of March', '2027-03-31', '2027-03-31', 'its last day'],
    ['end of March', '2027-04-01', '2028-03-31', ''],
    ['by 4 Dec', '2026-12-04', '2026-12-04', 'that day'],
    ['by 4 Dec', '2026-12-05', '2027-12-04', 'the day after'],
    ['in two weeks', '2027-03-20', '2027-04-03', 'clocks go forward in Europe'],
    ['tomorrow', '2026-10-24', '2026-10-25', 'and back'],
  ])('“%s” said on %s is %s %s', (words, today, expected) => {
    expect(dueIn(words, day(today))).toBe(expected);
  });

  test('“next session” is its date, when it is known and to come', () => {
    expect(dueIn('by our next session', WEDNESDAY, day('2026-12-02'))).toBe('2026-12-02');
    expect(dueIn('by next time', WEDNESDAY, day('2026-12-02'))).toBe('2026-12-02');
    expect(dueIn('by next session', WEDNESDAY, day('2026-11-24'))).toBeNull();
  });
});

describe('it is the writer’s day', () => {
  const before = process.env.TZ;
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  test.each([
    ['Pacific/Kiritimati', '2026-12-31T11:00:00Z', '2027-01-02'],
    ['Pacific/Pago_Pago', '2027-01-01T10:30:00Z', '2027-01-01'],
    ['Europe/Berlin', '2026-12-31T22:59:00Z', '2027-01-01'],
    ['Europe/Berlin', '2026-12-31T23:01:00Z', '2027-01-02'],
    ['America/New_York', '2027-03-14T04:59:00Z', '2027-03-14'],
    ['America/Santiago', '2026-09-06T03:30:00Z', '2026-09-06'],
  ])('[WORDS-3] in %s at %s “tomorrow” is %s', (timeZone, moment, expected) => {
    expect(dueIn('tomorrow', dayOf(new Date(moment), timeZone))).toBe(expected);
  });

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Santiago', 'Africa/Cairo', 'Asia/Tokyo'])(
    'whatever zone the machine stands in: %s',
    (timeZone) => {
      process.env.TZ = timeZone;
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(timeZone);
      for (const today of ['2026-09-05', '2026-09-06', '2027-03-14', '2027-04-30'])
        expect(dueIn('by 1 May 2028', day(today))).toBe('2028-05-01');
    },
  );
});

describe('the words', () => {
  const find = (text: string) => findDue(en, text, { today: WEDNESDAY, nextSession: null });

  test('are found with what leads to them, and the longest ones', () => {
    expect(find('Ask Lin by the end of next week')).toMatchObject({
      words: 'by the end of next week',
      from: 8,
      to: 31,
    });
  });

  test.each([
    'by Friday',
    'by Friday ',
    'by Friday.',
    'by Friday. ',
    'by Friday at 3pm',
    'by Friday 15:00',
    'by Friday noon',
  ])('are the same in “%s”: an hour stays in the text', (text) => {
    expect(find(text)).toMatchObject({ words: 'by Friday', day: '2026-11-27' });
  });

  test.each([
    'by the 4th of December',
    'by the first of December',
    'before the 3rd',
    'on the 3rd',
    'due by the end of March',
  ])('are all of “%s”', (words) => expect(find(`Ask Lin ${words}`)).toMatchObject({ words }));

  test('are found at the end of a long text', () => {
    const long = 'so much to say '.repeat(40);
    expect(find(`${long}by Friday`)).toMatchObject({ from: long.length, to: long.length + 9 });
  });
});

describe('a language is one file', () => {
  test.each([
    ['bis Freitag', '2026-11-27'],
    ['übermorgen', '2026-11-27'],
    ['in zwei Wochen', '2026-12-09'],
    ['bis Ende März', '2027-03-31'],
    ['am 4. Dezember', '2026-12-04'],
    ['vor Freitag um 15 Uhr', '2026-11-26'],
  ])('“%s” is %s', (words, expected) => {
    expect(findDue(german, `Anzeige schreiben ${words}`, { today: WEDNESDAY, nextSession: null })?.day).toBe(expected);
  });

  test('and no language reads another’s words', () => {
    expect(findDue(german, 'by Friday', { today: WEDNESDAY, nextSession: null })).toBeNull();
    expect(dueIn('bis Freitag')).toBeNull();
  });
});
