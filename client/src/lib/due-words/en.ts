import { GB } from 'chrono-node/en';
import { daysAfter, weekdayFrom } from '#lib/count-days.ts';
import {
  dayIn,
  dayOfMonthFrom,
  dayOfNamedMonth,
  endOfMonthAfter,
  endOfMonthFrom,
  firstOfMonthAfter,
  monthsAfter,
  partsOf,
  weekdayOfNextWeek,
} from './days.ts';
import type { DueLanguage, DuePhrase, Now } from './due-language.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const counts = ['an?|one', 'two|a couple of', 'three|a few', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const weekday = weekdays.join('|');
const shortWeekday = 'mon|tues?|wed|thurs?|thu|fri|sat|sun';
const month = `${months.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec`;
const dayNumber = '\\d{1,2}(?:st|nd|rd|th)?';
const ordinal = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth';
const year = '(?:,? \\d{4})?';
const FRIDAY = 5;
const MIDDLE = 15;

const phrases: readonly DuePhrase[] = [
  { words: 'today|tonight|eod|(?:the )?end of (?:the )?day', day: (_said, { today }) => today },
  { words: 'tomorrow', day: (_said, { today }) => daysAfter(today, 1) },
  { words: '(?:the )?day after tomorrow', day: (_said, { today }) => daysAfter(today, 2) },

  { words: `(?:this |this coming )?(?<weekday>${weekday})`, day: onWeekday },
  { words: `(?:this )?(?<weekday>${shortWeekday})`, needsLead: true, day: onWeekday },
  {
    words: `next (?<weekday>${weekday}|${shortWeekday})|(?<late>${weekday}) (?:of )?next week`,
    day: ({ weekday = '', late = weekday }, { today }) => weekdayOfNextWeek(today, numberIn(weekdays, late)),
  },

  { words: 'next week', day: (_said, { today }) => weekdayOfNextWeek(today, 1) },
  { words: 'next month', day: (_said, { today }) => firstOfMonthAfter(today, 1) },
  { words: 'eow|(?:the )?end of (?:the |this )?week', day: (_said, { today }) => weekdayFrom(today, FRIDAY) },
  { words: '(?:the )?end of next week', day: (_said, { today }) => weekdayOfNextWeek(today, FRIDAY) },
  { words: 'eom|(?:the )?end of (?:the |this )?month', day: (_said, { today }) => endOfMonthAfter(today, 0) },
  { words: '(?:the )?end of next month', day: (_said, { today }) => endOfMonthAfter(today, 1) },
  { words: '(?:the )?end of (?:the |this )?year', day: (_said, { today }) => dayIn(partsOf(today).year, 12, 31) },
  {
    words: `(?:the )?end of (?<month>${month})`,
    day: (said, { today }) => endOfMonthFrom(today, numberIn(months, said.month)),
  },
  {
    words: `(?:mid[ -]?|(?:the )?middle of )(?<month>${month})`,
    day: (said, { today }) => dayOfNamedMonth(today, numberIn(months, said.month), MIDDLE),
  },
  {
    words: `(?:by|until|till) (?<month>${months.join('|')})`,
    day: (said, { today }) => dayOfNamedMonth(today, numberIn(months, said.month), 1),
  },

  {
    words: `(?:in|within) (?<count>\\d{1,3}|${counts.join('|')}) (?<unit>day|week|month|year)s?(?:['’]? time)?`,
    day: afterCount,
  },
  {
    words: `(?<count>\\d{1,3}|${counts.join('|')}) (?<unit>day|week|month|year)s? from (?:now|today)`,
    day: afterCount,
  },
  { words: '(?:in|within) (?:a|one) fortnight', day: (_said, { today }) => daysAfter(today, 14) },

  {
    words: '(?<number>\\d{1,2})(?:st|nd|rd|th)',
    needsLead: true,
    day: ({ number }, { today }) => dayOfMonthFrom(today, Number(number)),
  },
  { words: `(?:(?:${weekday}|${shortWeekday}),? )?${dayNumber} (?:of )?(?:${month})${year}` },
  {
    words: `(?:(?:${weekday}|${shortWeekday}),? )?(?<month>${month})\\.? (?<number>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?`,
    day: onMonthAndNumber,
  },
  { words: `(?:${ordinal}) of (?:${month})` },
  { words: '\\d{4}-\\d{2}-\\d{2}' },

  { words: '(?:the |our )?next (?:session|1:1|one-on-one)', day: (_said, { nextSession }) => nextSession },
  { words: 'next time', needsLead: true, day: (_said, { nextSession }) => nextSession },
];

/** On a Friday, "by Friday" is today: who means the one after says "next". */
function onWeekday({ weekday = '' }: Said, { today }: Now) {
  return weekdayFrom(today, numberIn(weekdays, weekday));
}

/** Chrono takes "Nov 30" for a month of the year 2030. */
function onMonthAndNumber({ month, number, year }: Said, { today }: Now) {
  const inMonth = [numberIn(months, month), Number(number)] as const;
  return year === undefined ? dayOfNamedMonth(today, ...inMonth) : dayIn(Number(year), ...inMonth);
}

type Said = Readonly<Record<string, string>>;

function afterCount({ count = '', unit = '' }: Said, { today }: Now) {
  const times = Number(count) || numberOf(count);
  switch (unit.toLowerCase()) {
    case 'year':
      return monthsAfter(today, times * 12);
    case 'month':
      return monthsAfter(today, times);
    case 'week':
      return daysAfter(today, times * 7);
    default:
      return daysAfter(today, times);
  }
}

function numberOf(word: string): number {
  return counts.findIndex((words) => new RegExp(`^(?:${words})$`, 'i').test(word)) + 1;
}

/** By the first letters: "fri" is a Friday. */
function numberIn(names: readonly string[], word = ''): number {
  return names.findIndex((name) => name.startsWith(word.toLowerCase())) + 1;
}

export const en: DueLanguage = {
  leads: '(?:(?:due(?: date:?)? |latest )?(?:by|on|until|till|at|for)|due(?: date)?|no later than)(?: the)?',
  leadsBefore: '(?:due )?before(?: the)?',
  goesOn: 'for|of|from|since|in|at|to|and|or|the|between|as|than|about|with|was|were|is',
  besides: 'ask|tell|remind|thank|call|meet|help|invite|with|for|from|to|about|cc|and|of',
  times: [
    '(?:at|around|by) \\d{1,2}(?:[:.]\\d{2})?(?: ?[ap]m)?',
    '\\d{1,2}[:.]\\d{2}(?: ?[ap]m)?',
    '\\d{1,2} ?[ap]m',
    '(?:at |by )?(?:noon|midday|midnight|lunch(?:time)?)',
    '(?:in the )?(?:morning|afternoon|evening)|night',
  ].join('|'),
  phrases,
  chrono: GB,
};
