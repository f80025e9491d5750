import { casual } from 'chrono-node/de';
import { daysAfter, weekdayFrom } from '#lib/count-days.ts';
import { endOfMonthFrom } from './days.ts';
import type { DueLanguage } from './due-language.ts';

const weekdays = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'];
const months = ['januar', 'februar', 'märz', 'april', 'mai', 'juni'];

/** A second language: all that it takes is in this file. */
export const german: DueLanguage = {
  leads: '(?:spätestens )?(?:bis zum|bis|am|zum)',
  leadsBefore: 'vor',
  goesOn: 'vom|von|seit|und|der|die|für',
  besides: 'mit|von|für',
  times: 'um \\d{1,2}(?: Uhr)?',
  phrases: [
    { words: 'übermorgen', day: (_said, { today }) => daysAfter(today, 2) },
    {
      words: `(?:nächsten )?(?<weekday>${weekdays.join('|')})`,
      day: ({ weekday = '' }, { today }) => weekdayFrom(today, weekdays.indexOf(weekday.toLowerCase()) + 1),
    },
    {
      words: `Ende (?<month>${months.join('|')})`,
      day: ({ month = '' }, { today }) => endOfMonthFrom(today, months.indexOf(month.toLowerCase()) + 1),
    },
    { words: 'in (?:zwei|drei|\\d+) (?:Tagen|Wochen)' },
    { words: '\\d{1,2}\\. (?:Dezember|März)' },
  ],
  chrono: casual,
};
