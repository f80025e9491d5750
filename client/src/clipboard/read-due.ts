import { asDay, type Day } from '@throughline/shared/ids';
import { dayIn, partsOf } from '#lib/due-words/days.ts';
import type { DueInLine } from './outline.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:,? (?<year>20\\d\\d))?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?';
const DATES = [
  '(?<iso>20\\d\\d-\\d\\d-\\d\\d)',
  '(?<dotted>\\d{1,2}\\.\\d{1,2}\\.20\\d\\d)',
  `${WEEKDAY}${DAY}\\.? (?:of )?${MONTH}${YEAR}`,
  `${WEEKDAY}${MONTH} ${DAY}${YEAR}`,
].map((date) => ({
  // Either a word or sign that says what the date is, or a date behind a word that does not go on with it.
  atEnd: new RegExp(
    `(?:^|\\s*(?:[,;:–—|(\\[-]|📅|🗓️?)\\s*|\\s)(?:(?:due|by|until|till|before|on)(?: date)?:?(?: on| by)? |📅 ?|🗓️? ?|@)?${date}[)\\]]?\\.?$`,
    'iu',
  ),
}));
const GOES_ON = /(?:\b(?:for|of|from|since|in|at|to|and|or|the|between|as|than|about|with|was|were|is)|\d\s?[–-]?)$/i;

/** A date at the end of the words, as one writes it on paper; null where there is none, or where it may belong to them. */
export function readDue(words: string, today: Day): DueInLine | null {
  for (const { atEnd } of DATES) {
    const found = atEnd.exec(words);
    const due = found?.groups ? dayOf(found.groups, today) : null;
    const text = words.slice(0, found?.index ?? 0).trimEnd();
    if (due !== null && text !== '' && !GOES_ON.test(text)) return { text, due };
  }
  return null;
}

function dayOf(groups: Readonly<Record<string, string | undefined>>, today: Day): Day | null {
  const { iso, dotted, day = '', month = '', year } = groups;
  if (iso) return asDay(iso);
  if (dotted) {
    const [d = '', m = '', y = ''] = dotted.split('.');
    return dayIn(Number(y), Number(m), Number(d));
  }
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const inYear = (y: number) => dayIn(y, number, Number(day));
  return year ? inYear(Number(year)) : nearest(inYear, today);
}

/** Without a year, the one of them that is the nearest to today. */
function nearest(inYear: (year: number) => Day | null, today: Day): Day | null {
  const { year } = partsOf(today);
  const distance = (day: Day) => Math.abs(Date.parse(day) - Date.parse(today));
  const days = [year - 1, year, year + 1].map(inYear).filter((day) => day !== null);
  return days.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
