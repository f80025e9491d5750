import type { ChangePair, Pair } from '@throughline/shared/http/pairs';
import { agendaName } from '@throughline/shared/wire/messages';
import { Refusal } from '../problem.ts';
import type { AgendaServices } from '../services.ts';
import { livingSession } from './living-session.ts';
import { refuseFull } from './refuse-full.ts';

export async function changePair(services: AgendaServices, pair: Pair, change: ChangePair): Promise<void> {
  if (change.partnerName !== undefined) await namePartner(services, pair, change.partnerName);
  if (change.scheduledFor !== undefined) await schedule(services, pair, change.scheduledFor);
}

async function namePartner({ db }: AgendaServices, pair: Pair, name: string): Promise<void> {
  const renamed = await db
    .updateTable('pair_members')
    .set({ name })
    .where('pairId', '=', pair.id)
    .where('personId', 'is', null)
    .executeTakeFirst();
  if (renamed.numUpdatedRows === 0n) {
    throw new Refusal(409, 'Your partner has joined and says their own name. Ask them to change it.');
  }
}

/** The table is the truth; the document says it too, so that open pages show it at once. */
async function schedule(services: AgendaServices, pair: Pair, date: string | null): Promise<void> {
  const { db, log, work } = services;
  const scheduledFor = date && new Date(date).toISOString();
  await log.edit(agendaName(pair.id), async (now) => {
    // Inside of the edit: a wrap-up between asking and writing would date the wrong session.
    const current = await livingSession(db, pair.id);
    const update = await work.run('schedule', { document: now.bytes, scheduledFor });
    refuseFull(services, now.bytes, update);
    return {
      update,
      result: undefined,
      also: async (trx) => {
        await trx
          .updateTable('sessions')
          .set({ scheduledFor })
          .where('pairId', '=', pair.id)
          .where('number', '=', current.number)
          .execute();
      },
    };
  });
}
