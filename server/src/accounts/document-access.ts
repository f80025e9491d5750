import type { CloseReason } from '@throughline/shared/wire/close-codes';
import type { Kysely } from 'kysely';
import { pairIdOf } from '../agenda/pair-id-of.ts';
import type { Identity } from '../relay/ports.ts';
import type { Database } from '../store/database.ts';

export type DocumentAccess = (identity: Identity, name: string) => Promise<'ok' | CloseReason>;

/** May this way in still open this document? Asked when a socket connects, and again while it is open. */
export function createDocumentAccess(db: Kysely<Database>): DocumentAccess {
  return async (identity, name) => {
    if (!(await isAlive(db, identity))) return 'notSignedIn';
    const pairId = pairIdOf(name);
    if (pairId === null) return 'notYours';
    const member = await db
      .selectFrom('pair_members')
      .innerJoin('pairs', 'pairs.id', 'pair_members.pairId')
      .select('pairs.status')
      .where('pairId', '=', pairId)
      .where('personId', '=', identity.userId)
      .executeTakeFirst();
    if (member?.status === 'ended') return 'ended';
    return member ? 'ok' : 'notYours';
  };
}

async function isAlive(db: Kysely<Database>, identity: Identity): Promise<boolean> {
  if ('tokenId' in identity) {
    const token = await db.selectFrom('api_tokens').select('id').where('id', '=', identity.tokenId).executeTakeFirst();
    return token !== undefined;
  }
  const session = await db
    .selectFrom('auth_sessions')
    .select('expiresAt')
    .where('id', '=', identity.sessionId)
    .executeTakeFirst();
  return session !== undefined && Date.parse(session.expiresAt) > Date.now();
}
