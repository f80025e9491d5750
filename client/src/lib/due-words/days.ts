import { asDay, type Day } from '@throughline/shared/ids';
import { daysAfter, weekdayOf } from '#lib/count-days.ts';

/** In the week that begins on the Monday after this one's, whatever today is. */
export function weekdayOfNextWeek(today: Day, weekday: number): Day {
  return daysAfter(today, 7 - weekdayOf(today) + weekday);
}

/** The next day of that number; a month that does not have it is passed over. */
export function dayOfMonthFrom(today: Day, dayOfMonth: number): Day | null {
  for (let months = 0; months <= 2; months += 1) {
    const { year, month } = monthAfter(today, months);
    const day = dayIn(year, month, dayOfMonth);
    if (day !== null && day >= today) return day;
  }
  return null;
}

/** The last day of that month, this year or the next. */
export function endOfMonthFrom(today: Day, month: number): Day {
  const { year } = partsOf(today);
  const end = lastDayOf(year, month);
  return end >= today ? end : lastDayOf(year + 1, month);
}

/** A 29 February may be eight years away. */
export const YEARS_AHEAD = 8;

/** The next day of that month and number. */
export function dayOfNamedMonth(today: Day, month: number, dayOfMonth: number): Day | null {
  const { year } = partsOf(today);
  for (let ahead = 0; ahead <= YEARS_AHEAD; ahead += 1) {
    const day = dayIn(year + ahead, month, dayOfMonth);
    if (day !== null && day >= today) return day;
  }
  return null;
}

/** `count` 0: this month's. */
export function endOfMonthAfter(today: Day, count: number): Day {
  const { year, month } = monthAfter(today, count);
  return lastDayOf(year, month);
}

/** The same day of a later month, or that month's last where it has none. */
export function monthsAfter(today: Day, count: number): Day {
  const { year, month } = monthAfter(today, count);
  return dayIn(year, month, partsOf(today).day) ?? lastDayOf(year, month);
}

export function firstOfMonthAfter(today: Day, count: number): Day | null {
  const { year, month } = monthAfter(today, count);
  return dayIn(year, month, 1);
}

export function dayIn(year: number, month: number, day: number): Day | null {
  const digits = (part: number, length: number) => String(part).padStart(length, '0');
  return asDay(`${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`);
}

export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) };
}

function monthAfter(day: Day, count: number): { readonly year: number; readonly month: number } {
  const { year, month } = partsOf(day);
  const months = month - 1 + count;
  return { year: year + Math.floor(months / 12), month: (months % 12) + 1 };
}

function lastDayOf(year: number, month: number): Day {
  const next = dayIn(month === 12 ? year + 1 : year, (month % 12) + 1, 1);
  if (next === null) throw new Error(`${year}-${month} has no end.`);
  return daysAfter(next, -1);
}
