export type InviteState = 'open' | 'unknown' | 'used' | 'revoked' | 'expired' | 'ended';

interface InviteFacts {
  readonly usedAt: string | null;
  readonly revokedAt: string | null;
  readonly expiresAt: string;
  readonly pairStatus: 'invited' | 'active' | 'ended';
}

/** An invite works once, for one person, until it expires or a fresh one takes its place. */
export function inviteState(invite: InviteFacts | undefined, now: number): InviteState {
  if (!invite) return 'unknown';
  if (invite.usedAt !== null) return 'used';
  if (invite.revokedAt !== null) return 'revoked';
  if (invite.pairStatus === 'ended') return 'ended';
  return Date.parse(invite.expiresAt) > now ? 'open' : 'expired';
}

/** What the holder of a link that opens nothing is told. */
export const inviteRefusals: Readonly<Record<Exclude<InviteState, 'open'>, string>> = {
  unknown: 'This invite link leads nowhere. Check that it was copied whole, or ask for a fresh one.',
  used: 'This invite was used already. If it was not you, ask your partner for a fresh one.',
  revoked: 'A fresher invite has taken the place of this one. Look for it, or ask your partner.',
  expired: 'This invite has expired. Ask your partner for a fresh one.',
  ended: 'The pair that this invite was for has ended.',
};
