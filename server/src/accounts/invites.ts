import { randomUUID } from 'node:crypto';
import type { Invite, InvitePreview } from '@throughline/shared/http/pairs';
import type { Kysely, Transaction } from 'kysely';
import { type InviteState, inviteState } from '../policies/invite-state.ts';
import type { Services } from '../services.ts';
import type { Database } from '../store/database.ts';
import { hashToken, newSecretToken } from './secret-token.ts';

type Parts = Pick<Services, 'db' | 'now'>;
type NewInvite = Pick<Invite, 'token' | 'expiresAt'>;

/** A fresh invite takes the place of every earlier one of its pair. */
export async function createInvite(
  { db, now }: Parts,
  { pairId, createdBy, validDays }: { pairId: string; createdBy: string; validDays: number },
): Promise<NewInvite> {
  const token = newSecretToken();
  const at = now();
  const createdAt = at.toISOString();
  const expiresAt = new Date(at.getTime() + validDays * 24 * 60 * 60 * 1000).toISOString();
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('invites')
      .set({ revokedAt: createdAt })
      .where('pairId', '=', pairId)
      .where('usedAt', 'is', null)
      .where('revokedAt', 'is', null)
      .execute();
    await trx
      .insertInto('invites')
      .values({ id: randomUUID(), pairId, tokenHash: hashToken(token), createdBy, createdAt, expiresAt })
      .execute();
  });
  return { token, expiresAt };
}

/** What the holder of a link may know, or why the link opens nothing. */
export async function previewInvite(
  { db, now }: Parts,
  token: string,
): Promise<{ state: 'open'; preview: InvitePreview } | { state: Exclude<InviteState, 'open'> }> {
  const invite = await findInvite(db, token);
  const state = inviteState(invite, now().getTime());
  if (!invite || state !== 'open') return { state: state === 'open' ? 'unknown' : state };
  const { from, role, email, expiresAt } = invite;
  return { state, preview: { from, role, email, expiresAt } };
}

export type Accepted =
  | { readonly outcome: 'joined'; readonly pairId: string }
  | { readonly outcome: 'own' }
  | { readonly outcome: Exclude<InviteState, 'open'> };

/**
 * Whoever holds the link and is signed in joins: people forward links between their own addresses. The inviter cannot
 * be their own partner. Following the link again brings the one who used it back to the pair.
 */
export async function acceptInvite({ db, now }: Parts, token: string, personId: string): Promise<Accepted> {
  return db.transaction().execute(async (trx): Promise<Accepted> => {
    const invite = await findInvite(trx, token);
    const state = inviteState(invite, now().getTime());
    if (!invite || state === 'unknown') return { outcome: 'unknown' };
    if (invite.createdBy === personId) return { outcome: 'own' };
    if (state === 'used' && invite.joined === personId) return { outcome: 'joined', pairId: invite.pairId };
    if (state !== 'open') return { outcome: state };
    await join(trx, invite, personId, now());
    return { outcome: 'joined', pairId: invite.pairId };
  });
}

async function join(trx: Transaction<Database>, invite: { id: string; pairId: string }, personId: string, at: Date) {
  const person = await trx
    .selectFrom('people')
    .select(['name', 'email'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('pair_members')
    .set({ personId, name: person.name, email: person.email })
    .where('pairId', '=', invite.pairId)
    .where('personId', 'is', null)
    .execute();
  await trx.updateTable('pairs').set({ status: 'active' }).where('id', '=', invite.pairId).execute();
  await trx.updateTable('invites').set({ usedAt: at.toISOString() }).where('id', '=', invite.id).execute();
}

/** With the side that is, or was, to be taken: the one that the inviter does not have. */
function findInvite(db: Kysely<Database>, token: string) {
  return db
    .selectFrom('invites')
    .innerJoin('pairs', 'pairs.id', 'invites.pairId')
    .innerJoin('people', 'people.id', 'invites.createdBy')
    .innerJoin('pair_members as partner', (join) =>
      join
        .onRef('partner.pairId', '=', 'invites.pairId')
        .on(({ eb, or }) =>
          or([eb('partner.personId', 'is', null), eb('partner.personId', '!=', eb.ref('invites.createdBy'))]),
        ),
    )
    .select([
      'invites.id',
      'invites.pairId',
      'invites.createdBy',
      'invites.expiresAt',
      'invites.usedAt',
      'invites.revokedAt',
      'pairs.status as pairStatus',
      'people.name as from',
      'partner.role',
      'partner.email',
      'partner.personId as joined',
    ])
    .where('invites.tokenHash', '=', hashToken(token))
    .executeTakeFirst();
}
