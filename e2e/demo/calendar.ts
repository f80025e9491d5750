import type { Day } from '@throughline/shared/ids';

const WEEK = 7;
const WITHIN_SIGHT_DAYS = 2;

/** When things happen in the story: once a week at ten, up to a session that is a few days ahead of now. */
export interface Calendar {
  /** The meeting of a chapter, 1 being the first. */
  meeting(chapter: number): Date;
  /** A time of day, so many days from a chapter's meeting. Never later than now. */
  moment(chapter: number, day: number, time: string): Date;
  /** A day to promise something for. */
  due(chapter: number, day: number): Day;
}

export function createCalendar(now: Date, chapters: number): Calendar {
  const last = workDay(addDays(now, WITHIN_SIGHT_DAYS), 1);
  const meetingDay = (chapter: number) => addDays(last, (chapter - chapters) * WEEK);
  const dayOf = (chapter: number, day: number) => workDay(addDays(meetingDay(chapter), day), Math.sign(day));
  return {
    meeting: (chapter) => atTime(meetingDay(chapter), '10:00'),
    moment(chapter, day, time) {
      const at = atTime(dayOf(chapter, day), time);
      return at < now ? at : now;
    },
    due: (chapter, day) => asLocalDay(dayOf(chapter, day)),
  };
}

/** Nobody works at weekends here: the next day of work in that direction. */
function workDay(date: Date, direction: number): Date {
  const isWeekend = date.getDay() === 0 || date.getDay() === 6;
  return isWeekend ? workDay(addDays(date, direction || 1), direction) : date;
}

function addDays(date: Date, days: number): Date {
  const moved = new Date(date);
  moved.setDate(moved.getDate() + days);
  return moved;
}

function atTime(date: Date, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate(), hours, minutes);
}

function asLocalDay(date: Date): Day {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` as Day;
}
