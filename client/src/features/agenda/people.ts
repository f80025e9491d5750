import type { Role } from '@throughline/shared/http/pairs';
import { type Side, sideOf, type TwoSides, type WhoIs, whoIs } from '#lib/who-is.ts';

export interface People {
  readonly manager: Side;
  readonly report: Side;
  readonly partner: Side;
  readonly of: WhoIs;
}

/** `role` is one's own. */
export function peopleOf(pair: TwoSides & { readonly role: Role }): People {
  const manager = sideOf(pair, 'manager');
  const report = sideOf(pair, 'report');
  return { manager, report, partner: pair.role === 'manager' ? report : manager, of: whoIs(pair) };
}

/** Six hex digits, as other clients' carets want them; our own pages draw the role's colour. */
export const caretColor: Record<Role, string> = { manager: '#3f46b0', report: '#8a5a14' };
