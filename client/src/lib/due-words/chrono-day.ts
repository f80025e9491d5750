import { asDay, type Day } from '@throughline/shared/ids';
import { dayIn, partsOf, YEARS_AHEAD } from './days.ts';
import type { ChronoParser } from './due-language.ts';

/** The day that chrono reads in these words, all of them. The hour of no clock and no zone comes into it. */
export function chronoDay(chrono: ChronoParser, words: string, today: Day): Day | null {
  const { year } = partsOf(today);
  for (let ahead = 0; ahead <= YEARS_AHEAD; ahead += 1) {
    // Chrono knows a day without a year only in the year that it counts from.
    const from = ahead === 0 ? today : dayIn(year + ahead, 1, 1);
    const day = from && read(chrono, words, from);
    if (day) return day;
  }
  return null;
}

function read(chrono: ChronoParser, words: string, from: Day): Day | null {
  const { year, month, day } = partsOf(from);
  // Noon in this machine's own zone, which chrono counts in: no change of clocks is near it.
  const [found] = chrono.parse(words, new Date(year, month - 1, day, 12), { forwardDate: true });
  if (found?.text !== words) return null;
  const part = (name: 'year' | 'month' | 'day') => found.start.get(name) ?? 0;
  return asDay(dayIn(part('year'), part('month'), part('day')));
}
