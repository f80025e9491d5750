import { parseDate, parseTime, toCalendarDateTime, toZoned } from '@internationalized/date';
import type { Day } from '@throughline/shared/ids';

/** The moment that a clock on a wall in that time zone shows `day` and `time` ("10:00"), as an ISO string in UTC. */
export function momentAt(day: Day, time: string, timeZone: string): string {
  return toZoned(toCalendarDateTime(parseDate(day), parseTime(time)), timeZone).toAbsoluteString();
}
