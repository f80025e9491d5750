import type { Session } from '@throughline/shared/http/sessions';
import { sayMoment } from '#lib/say-date.ts';

/** "4 topics · 3 promises, 2 kept" */
export function saySummary({ summary }: Session): string {
  if (!summary) return '';
  const { discussed, done, dropped, carried } = summary;
  const promised = done + dropped + carried;
  const topics = discussed === 0 ? 'No topics discussed' : counted(discussed, 'topic');
  if (promised === 0) return topics;
  return `${topics} · ${counted(promised, 'promise')}, ${done === promised ? 'all' : done} kept`;
}

export function sayStatus(session: Session, timeZone: string, isPairEnded: boolean): string {
  const when = session.scheduledFor ?? session.wrappedAt;
  const date = when ? sayMoment(when, timeZone) : 'no date yet';
  switch (session.status) {
    case 'current':
      return isPairEnded ? 'the last one, not wrapped up' : `${date} · the next one`;
    case 'missed':
      return `${date} · did not happen`;
    case 'skipped':
      return `${date} · skipped`;
    default:
      return date;
  }
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
