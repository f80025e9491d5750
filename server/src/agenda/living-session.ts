import type { Pair } from '@throughline/shared/http/pairs';
import type { Kysely } from 'kysely';
import { Refusal } from '../problem.ts';
import type { Database } from '../store/database.ts';
import { currentSessionOf } from '../store/sessions.ts';

/** What has ended stays as it is. */
export function refuseEnded({ status }: Pick<Pair, 'status'>): void {
  if (status === 'ended') throw new Refusal(409, 'This pair has ended. Its agenda and records can still be read.');
}

/** The session that is written in. Ask inside of an edit: the pair may have ended since the request was let in. */
export async function livingSession(db: Kysely<Database>, pairId: string) {
  const current = await currentSessionOf(db, pairId);
  refuseEnded(current);
  return current;
}
