import { randomUUID } from 'node:crypto';
import type { ApiToken, CreatedApiToken } from '@throughline/shared/http/people';
import type { Kysely } from 'kysely';
import type { Identity } from '../relay/ports.ts';
import type { Database } from '../store/database.ts';
import type { WallClock } from '../wall-clock.ts';
import type { AccessEndedEvents } from './access-ended.ts';
import { hashToken, newSecretToken } from './secret-token.ts';

/** "Last used" is for people: to the minute is enough, and a busy script does not write on every request. */
const USED_EVERY_MS = 60_000;

export interface ApiTokens {
  list(personId: string): Promise<ApiToken[]>;
  create(personId: string, name: string): Promise<CreatedApiToken>;
  /** False where that person has no such token. */
  revoke(personId: string, id: string): Promise<boolean>;
  identify(token: string): Promise<Identity | null>;
}

interface Parts {
  readonly db: Kysely<Database>;
  readonly accessEnded: AccessEndedEvents;
  readonly now: WallClock;
}

export function createApiTokens({ db, accessEnded, now }: Parts): ApiTokens {
  return {
    list: (personId) =>
      db
        .selectFrom('api_tokens')
        .select(['id', 'name', 'createdAt', 'lastUsedAt'])
        .where('personId', '=', personId)
        .orderBy('createdAt', 'desc')
        .execute(),

    async create(personId, name) {
      const token = newSecretToken('tl_');
      const shown = { id: randomUUID(), name, createdAt: now().toISOString(), lastUsedAt: null };
      await db
        .insertInto('api_tokens')
        .values({ ...shown, personId, tokenHash: hashToken(token) })
        .execute();
      return { ...shown, token };
    },

    async revoke(personId, id) {
      const gone = await db
        .deleteFrom('api_tokens')
        .where('id', '=', id)
        .where('personId', '=', personId)
        .executeTakeFirst();
      if (gone.numDeletedRows === 0n) return false;
      accessEnded.emit({ tokenId: id });
      return true;
    },

    async identify(token) {
      const row = await db
        .selectFrom('api_tokens')
        .select(['id', 'personId', 'lastUsedAt'])
        .where('tokenHash', '=', hashToken(token))
        .executeTakeFirst();
      if (!row) return null;
      const at = now();
      const isStale = at.getTime() - Date.parse(row.lastUsedAt ?? '1970-01-01') > USED_EVERY_MS;
      if (isStale) await markUsed(db, row.id, at);
      return { userId: row.personId, tokenId: row.id };
    },
  };
}

async function markUsed(db: Kysely<Database>, id: string, at: Date): Promise<void> {
  await db.updateTable('api_tokens').set({ lastUsedAt: at.toISOString() }).where('id', '=', id).execute();
}
