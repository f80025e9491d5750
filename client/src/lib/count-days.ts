import { asDay, type Day } from '@throughline/shared/ids';

export function daysAfter(day: Day, count: number): Day {
  const date = midnightOf(day);
  date.setUTCDate(date.getUTCDate() + count);
  return asDay(date.toISOString().slice(0, 10)) ?? day;
}

/** Whole days from one to the other, negative into the past. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((midnightOf(to).getTime() - midnightOf(from).getTime()) / 86_400_000);
}

/** From 1, Monday, to 7. */
export function weekdayOf(day: Day): number {
  return midnightOf(day).getUTCDay() || 7;
}

/** Today, where it is that weekday. */
export function weekdayFrom(today: Day, weekday: number): Day {
  return daysAfter(today, (weekday - weekdayOf(today) + 7) % 7);
}

function midnightOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
