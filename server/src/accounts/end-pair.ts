import type { Services } from '../services.ts';

/** What is written stays; nobody writes any more. */
export async function endPair({ db, accessEnded }: Services, pairId: string): Promise<void> {
  await db
    .updateTable('pairs')
    .set({ status: 'ended', endedAt: new Date().toISOString() })
    .where('id', '=', pairId)
    .where('status', '!=', 'ended')
    .execute();
  accessEnded.emit({ pairId });
}
