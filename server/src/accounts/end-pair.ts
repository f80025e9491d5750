import { agendaName } from '@throughline/shared/wire/messages';
import type { Services } from '../services.ts';

/**
 * What is written stays; nobody writes any more. An edit like any other of the server's, so that a wrap-up or a change
 * over HTTP is either all in before it or refused, and so is what comes over a socket. Ended twice, it was ended by the
 * first.
 */
export async function endPair(
  { log, accessEnded, now }: Pick<Services, 'log' | 'accessEnded' | 'now'>,
  pairId: string,
  by: { id: string },
): Promise<void> {
  await log.edit(agendaName(pairId), async () => ({
    update: null,
    result: undefined,
    ends: true,
    also: async (trx) => {
      await trx
        .updateTable('pairs')
        .set({ status: 'ended', endedAt: now().toISOString(), endedBy: by.id })
        .where('id', '=', pairId)
        .where('status', '!=', 'ended')
        .execute();
    },
  }));
  accessEnded.emit({ pairId });
}
