import type { Member, Role } from '@throughline/shared/http/pairs';
import type { UserId } from '@throughline/shared/ids';
import { firstName } from '#lib/pair-people.ts';

/** One side of the pair, as the page speaks of them. */
export interface Side {
  /** Null until they have accepted the invite. */
  readonly id: UserId | null;
  readonly name: string;
  readonly role: Role;
}

export interface People {
  readonly manager: Side;
  readonly report: Side;
  readonly partner: Side;
  /** Null for nobody, and for somebody who is not of this pair. */
  of(id: UserId | null): Side | null;
}

type Named = Pick<Member, 'id' | 'name'>;

/** `role` is one's own. */
export function peopleOf(pair: { readonly role: Role; readonly manager: Named; readonly report: Named }): People {
  const side = (role: Role): Side => ({
    id: pair[role].id as UserId | null,
    name: firstName(pair[role].name),
    role,
  });
  const manager = side('manager');
  const report = side('report');
  return {
    manager,
    report,
    partner: pair.role === 'manager' ? report : manager,
    of: (id) => (id === null ? null : ([manager, report].find((person) => person.id === id) ?? null)),
  };
}

/** Six hex digits, as other clients' carets want them; our own pages draw the role's colour. */
export const caretColor: Record<Role, string> = { manager: '#3f46b0', report: '#8a5a14' };
