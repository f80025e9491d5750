import type { Session } from '@throughline/shared/http/sessions';
import type { Day } from '@throughline/shared/ids';
import { dayOf, sayDay } from '#lib/say-date.ts';

/** Says a session by its day, as people remember it; by its number where the day is not known here. */
export function dayOfSession(sessions: readonly Session[], timeZone: string, today: Day): (session: number) => string {
  const days = new Map(sessions.map(({ number, scheduledFor, wrappedAt }) => [number, scheduledFor ?? wrappedAt]));
  return (session) => {
    const moment = days.get(session);
    return moment ? sayDay(dayOf(new Date(moment), timeZone), today) : `session ${session}`;
  };
}
