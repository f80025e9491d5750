import type { Pair } from '@throughline/shared/http/pairs';
import type { EndedRecord } from '@throughline/shared/http/sessions';
import { agendaName } from '@throughline/shared/wire/messages';
import type { AgendaServices } from '../services.ts';
import { currentSessionOf } from '../store/sessions.ts';

/**
 * What the current session showed when the pair ended, or null while it goes on. Read from the log each time: nothing
 * comes in any more, and what had reached the server in the last moment is in it.
 */
export async function endedRecord(
  { db, log, work }: AgendaServices,
  { id, manager, report }: Pair,
): Promise<EndedRecord | null> {
  const { number, scheduledFor, status, endedAt, endedBy } = await currentSessionOf(db, id);
  if (status !== 'ended' || endedAt === null) return null;
  const { bytes } = await log.load(agendaName(id));
  const asWrapped = await work.run('recordNow', { document: bytes, session: number });
  return { number, scheduledFor, wrappedAt: null, wrappedBy: null, endedAt, endedBy, manager, report, asWrapped };
}
