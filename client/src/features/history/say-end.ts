import type { SessionRecord } from '@throughline/shared/http/sessions';
import type { Day } from '@throughline/shared/ids';
import { dayOf, sayMoment, sayTime } from '#lib/say-date.ts';
import type { WhoIs } from '#lib/who-is.ts';

export function dayOfEnd(record: SessionRecord, timeZone: string): Day {
  return dayOf(new Date(momentOfEnd(record)), timeZone);
}

/** When the session was, and how it was over. */
export function sayEnd(record: SessionRecord, who: WhoIs, timeZone: string): string {
  const end = momentOfEnd(record);
  const how = sayHow(record, who);
  if (record.wrappedAt === null) return `${how} on ${sayMoment(end, timeZone)}`;
  if (!record.scheduledFor) return `${sayMoment(end, timeZone)}, ${how}`;
  const planned = new Date(record.scheduledFor);
  const sameDay = dayOf(planned, timeZone) === dayOf(new Date(end), timeZone);
  const when = sameDay ? sayTime(new Date(end), timeZone) : sayMoment(end, timeZone);
  return `${sayMoment(record.scheduledFor, timeZone)} · ${how} ${sameDay ? 'at' : 'on'} ${when}`;
}

function momentOfEnd(record: SessionRecord): string {
  return record.wrappedAt === null ? record.endedAt : record.wrappedAt;
}

function sayHow(record: SessionRecord, who: WhoIs): string {
  if (record.wrappedAt === null) {
    const by = who(record.endedBy)?.name;
    return by ? `as it stood when ${by} ended this 1:1` : 'as it stood when this 1:1 ended';
  }
  const by = who(record.wrappedBy)?.name;
  return `wrapped up${by ? ` by ${by}` : ''}`;
}
