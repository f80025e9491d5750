import { asDay, type Day } from '@throughline/shared/ids';

const friday = 5;
const monday = 1;

/** The days that people name most, none of them twice. */
export function quickDays(today: Day): { label: string; day: Day }[] {
  const choices = [
    { label: 'Today', day: today },
    { label: 'Tomorrow', day: daysAfter(today, 1) },
    { label: 'Friday', day: nextWeekday(today, friday) },
    { label: 'Monday', day: nextWeekday(today, monday) },
    { label: 'In two weeks', day: daysAfter(today, 14) },
  ];
  return choices.filter(({ day }, index) => choices.findIndex((other) => other.day === day) === index);
}

export function daysAfter(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return asDay(date.toISOString().slice(0, 10)) ?? day;
}

/** Whole days from one to the other, negative into the past. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function nextWeekday(today: Day, weekday: number): Day {
  const now = new Date(`${today}T00:00:00Z`).getUTCDay();
  return daysAfter(today, ((weekday - now + 6) % 7) + 1);
}
