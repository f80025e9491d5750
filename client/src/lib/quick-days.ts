import type { Day } from '@throughline/shared/ids';
import { daysAfter, weekdayFrom } from './count-days.ts';

const friday = 5;
const monday = 1;

/** The days that people name most, none of them twice. */
export function quickDays(today: Day): { label: string; day: Day }[] {
  const tomorrow = daysAfter(today, 1);
  const choices = [
    { label: 'Today', day: today },
    { label: 'Tomorrow', day: tomorrow },
    { label: 'Friday', day: weekdayFrom(tomorrow, friday) },
    { label: 'Monday', day: weekdayFrom(tomorrow, monday) },
    { label: 'In two weeks', day: daysAfter(today, 14) },
  ];
  return choices.filter(({ day }, index) => choices.findIndex((other) => other.day === day) === index);
}
