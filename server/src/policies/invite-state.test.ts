import { describe, expect, it } from 'vitest';
import { inviteState } from './invite-state.ts';

const open = { usedAt: null, revokedAt: null, expiresAt: '2026-12-03T10:00:00.000Z', pairStatus: 'invited' } as const;
const before = Date.parse('2026-12-03T09:59:59.999Z');

describe('An invite', () => {
  it('[RIGHTS-5] is open until it expires', () => {
    expect(inviteState(open, before)).toBe('open');
    expect(inviteState(open, before + 1)).toBe('expired');
  });

  it('[RIGHTS-5] is not open once it was used, a fresh one was made, or the pair has ended', () => {
    expect(inviteState({ ...open, usedAt: '2026-12-01T10:00:00.000Z' }, before)).toBe('used');
    expect(inviteState({ ...open, revokedAt: '2026-12-01T10:00:00.000Z' }, before)).toBe('revoked');
    expect(inviteState({ ...open, pairStatus: 'ended' }, before)).toBe('ended');
    expect(inviteState(undefined, before)).toBe('unknown');
  });
});
