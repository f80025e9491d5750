import { asDay, type Day } from '@throughline/shared/ids';
import { daysBetween } from './count-days.ts';

const locale = 'en-GB';

/** The day that it is now for somebody in that time zone. */
export function today(timeZone: string, now = new Date()): Day {
  return dayOf(now, timeZone);
}

export function dayOf(moment: Date, timeZone: string): Day {
  const parts = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return asDay(formatter(parts, 'en-CA').format(moment)) ?? (moment.toISOString().slice(0, 10) as Day);
}

/** As people say it near today: "today", "tomorrow", "Fri", "4 Dec", "4 Dec 2027". */
export function sayDay(day: Day, now: Day): string {
  const away = daysBetween(now, day);
  if (away === 0) return 'today';
  if (away === 1) return 'tomorrow';
  if (away === -1) return 'yesterday';
  if (away > 1 && away < 7) return formatDay(day, { weekday: 'short' });
  return formatDay(day, { day: 'numeric', month: 'short', ...(!sameYear(day, now) && { year: 'numeric' }) });
}

/** A due date: like `sayDay`, but lateness says its size: "2 days late". */
export function sayDue(day: Day, now: Day): string {
  const late = daysBetween(day, now);
  if (late <= 0) return sayDay(day, now);
  return late === 1 ? '1 day late' : `${late} days late`;
}

/** With its weekday, whatever it is away: "Fri 4 Dec". */
export function shortDay(day: Day, now: Day): string {
  const year = sameYear(day, now) ? {} : ({ year: 'numeric' } as const);
  return formatDay(day, { weekday: 'short', day: 'numeric', month: 'short', ...year }).replace(',', '');
}

/** In full, for a hover and for screen readers: "Friday, 4 December 2026". */
export function fullDay(day: Day): string {
  return formatDay(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** "Thu 26 Nov, 10:00" in that time zone. */
export function sayMoment(iso: string, timeZone: string, now = new Date()): string {
  const moment = new Date(iso);
  const year = dayOf(moment, timeZone).slice(0, 4) !== dayOf(now, timeZone).slice(0, 4);
  const date = formatter({
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(year && { year: 'numeric' }),
  });
  return `${date.format(moment).replace(',', '')}, ${sayTime(moment, timeZone)}`;
}

export function sayTime(moment: Date, timeZone: string): string {
  return formatter({ timeZone, hour: '2-digit', minute: '2-digit' }).format(moment);
}

/** "in 3 days", "tomorrow", "today", "2 days ago". */
export function sayDistance(day: Day, now: Day): string {
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(daysBetween(now, day), 'day');
}

function formatDay(day: Day, options: Intl.DateTimeFormatOptions): string {
  return formatter({ timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

// Making one costs as much as a hundred uses: a page of 60 promises spent a fifth of its opening on them.
function formatter(options: Intl.DateTimeFormatOptions, inLocale = locale): Intl.DateTimeFormat {
  const key = inLocale + JSON.stringify(options);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(inLocale, options);
  formatters.set(key, made);
  return made;
}

function sameYear(a: Day, b: Day): boolean {
  return a.slice(0, 4) === b.slice(0, 4);
}
