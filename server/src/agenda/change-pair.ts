import type { ChangePair, Pair } from '@throughline/shared/http/pairs';
import { agendaName } from '@throughline/shared/wire/messages';
import type { Transaction } from 'kysely';
import { Refusal } from '../problem.ts';
import type { AgendaServices } from '../services.ts';
import type { Database } from '../store/database.ts';
import { livingSession } from './living-session.ts';
import { refuseFull } from './refuse-full.ts';

/**
 * Both or neither, in one edit: a wrap-up between asking and writing would date the wrong session, and the pair may have
 * ended since. The table is the truth about the date; the document says it too, so that open pages show it at once.
 */
export async function changePair(services: AgendaServices, pair: Pair, change: ChangePair): Promise<void> {
  const { db, log, work } = services;
  const { partnerName } = change;
  const scheduledFor = change.scheduledFor ? new Date(change.scheduledFor).toISOString() : change.scheduledFor;
  await log.edit(agendaName(pair.id), async ({ bytes: document }) => {
    const { number } = await livingSession(db, pair.id);
    const update = scheduledFor === undefined ? null : await work.run('schedule', { document, scheduledFor });
    refuseFull(services, document, update);
    return {
      update,
      result: undefined,
      also: async (trx) => {
        if (partnerName !== undefined) await namePartner(trx, pair.id, partnerName);
        if (scheduledFor !== undefined) await schedule(trx, pair.id, { number, scheduledFor });
      },
    };
  });
}

async function namePartner(trx: Transaction<Database>, pairId: string, name: string): Promise<void> {
  const renamed = await trx
    .updateTable('pair_members')
    .set({ name })
    .where('pairId', '=', pairId)
    .where('personId', 'is', null)
    .executeTakeFirst();
  if (renamed.numUpdatedRows === 0n) {
    throw new Refusal(409, 'Your partner has joined and says their own name. Ask them to change it.');
  }
}

async function schedule(
  trx: Transaction<Database>,
  pairId: string,
  { number, scheduledFor }: { number: number; scheduledFor: string | null },
): Promise<void> {
  await trx
    .updateTable('sessions')
    .set({ scheduledFor })
    .where('pairId', '=', pairId)
    .where('number', '=', number)
    .execute();
}
