import type { Session } from '@throughline/shared/http/sessions';
import type { Day } from '@throughline/shared/ids';
import { dayOf, sayDay } from '#lib/say-date.ts';

/** Says a session by its day, as people remember it; by its number where the day is not known here. */
export function dayOfSession(sessions: readonly Session[], timeZone: string, today: Day): (session: number) => string {
  const days = new Map(sessions.map((session) => [session.number, whenItWas(session)]));
  return (session) => {
    const moment = days.get(session);
    return moment ? sayDay(dayOf(new Date(moment), timeZone), today) : `session ${session}`;
  };
}

/** Its planned time; the wrap-up's, where people met earlier than planned or without a plan. */
function whenItWas({ scheduledFor, wrappedAt }: Session): string | null {
  if (scheduledFor === null || wrappedAt === null) return scheduledFor ?? wrappedAt;
  return Date.parse(wrappedAt) < Date.parse(scheduledFor) ? wrappedAt : scheduledFor;
}
