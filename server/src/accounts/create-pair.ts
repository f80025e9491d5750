import type { newPairSchema, Role } from '@throughline/shared/http/pairs';
import { newPairId } from '@throughline/shared/ids';
import { agendaName } from '@throughline/shared/wire/messages';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { firstContent } from '../agenda/first-content.ts';
import type { Database } from '../store/database.ts';
import type { UpdateLog } from '../store/update-log.ts';
import type { WallClock } from '../wall-clock.ts';

type NewPair = z.output<typeof newPairSchema>;

/** A pair, its first session and its agenda come into being together. */
export async function createPair(
  { db, log, now }: { db: Kysely<Database>; log: UpdateLog; now: WallClock },
  person: { id: string; name: string; email: string },
  { role, partnerEmail, partnerName, schedule }: NewPair,
): Promise<string> {
  const pairId = newPairId();
  const scheduledFor = schedule ? new Date(schedule.next).toISOString() : null;
  const partnerRole: Role = role === 'manager' ? 'report' : 'manager';
  const partner = { personId: null, name: partnerName ?? nameFrom(partnerEmail), email: partnerEmail };
  await db.transaction().execute(async (trx) => {
    const createdAt = now().toISOString();
    await trx.insertInto('pairs').values({ id: pairId, status: 'invited', createdBy: person.id, createdAt }).execute();
    await trx
      .insertInto('pair_members')
      .values([
        { pairId, role, personId: person.id, name: person.name, email: person.email },
        { pairId, role: partnerRole, ...partner },
      ])
      .execute();
    await trx.insertInto('sessions').values({ pairId, number: 1, status: 'current', scheduledFor }).execute();
    await log.create(trx, agendaName(pairId), firstContent(scheduledFor));
  });
  return pairId;
}

/** Until the partner comes with a name of their own. */
function nameFrom(email: string): string {
  return email.split('@')[0] || email;
}
