import { type RecordedAgenda, recordedItems } from '@throughline/shared/agenda/record';
import type { Pair } from '@throughline/shared/http/pairs';
import type { WrappedRecord } from '@throughline/shared/http/sessions';
import { agendaName } from '@throughline/shared/wire/messages';
import type { Transaction } from 'kysely';
import type { AgendaServices } from '../services.ts';
import { writeActionItems } from '../store/action-items.ts';
import type { Database } from '../store/database.ts';
import { recordOf } from '../store/sessions.ts';
import { livingSession } from './living-session.ts';

export type WrappedUp =
  | { readonly outcome: 'wrapped' | 'already'; readonly record: WrappedRecord }
  | { readonly outcome: 'not-current'; readonly current: number };

/**
 * Ends a session, once. Everything happens in one transaction at the end of the document's log: the record as wrapped,
 * the session's row, the next one's, and the update by which open pages follow.
 */
export function wrapUp(services: AgendaServices, pair: Pair, session: number, by: { id: string }): Promise<WrappedUp> {
  const { db, log, work, now: wallClock } = services;
  const name = agendaName(pair.id);
  return log.edit<WrappedUp>(name, async (now) => {
    const done = await recordOf(db, pair.id, session);
    if (done) return { update: null, result: { outcome: 'already', record: done } };
    // Asked here, where nobody else can be wrapping up: two people press at once.
    const current = await livingSession(db, pair.id);
    if (current.number !== session) {
      return { update: null, result: { outcome: 'not-current', current: current.number } };
    }
    const { update, items, record } = await work.run('wrapUp', { document: now.bytes, session });
    const wrapped: WrappedRecord = {
      number: session,
      scheduledFor: current.scheduledFor,
      wrappedAt: wallClock().toISOString(),
      wrappedBy: by.id,
      manager: pair.manager,
      report: pair.report,
      asWrapped: record,
    };
    return {
      update,
      result: { outcome: 'wrapped', record: wrapped },
      also: async (trx, head) => {
        await turnThePage(trx, pair.id, wrapped);
        await writeActionItems(trx, { pairId: pair.id, name, head, items });
      },
    };
  });
}

async function turnThePage(trx: Transaction<Database>, pairId: string, record: WrappedRecord): Promise<void> {
  const { number, wrappedAt, wrappedBy } = record;
  const ended = await trx
    .updateTable('sessions')
    .set({ status: 'wrapped', wrappedAt, wrappedBy })
    .where('pairId', '=', pairId)
    .where('number', '=', number)
    .where('status', '=', 'current')
    .executeTakeFirst();
  if (ended.numUpdatedRows !== 1n) throw new Error(`Session ${number} is no longer the current one`);
  await trx
    .insertInto('sessions')
    .values({ pairId, number: number + 1, status: 'current' })
    .execute();
  await trx
    .insertInto('records')
    .values({ pairId, session: number, content: JSON.stringify(record), ...countOutcomes(record.asWrapped) })
    .execute();
}

function countOutcomes(record: RecordedAgenda) {
  const items = recordedItems(record);
  const having = (outcome: string) => items.filter((item) => item.outcome === outcome).length;
  return {
    discussed: record.topics.filter((topic) => topic.outcome === 'discussed').length,
    done: having('done'),
    dropped: having('dropped'),
    carried: having('carried'),
  };
}
