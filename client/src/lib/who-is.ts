import type { Member, Role } from '@throughline/shared/http/pairs';
import type { UserId } from '@throughline/shared/ids';
import { firstName } from './pair-people.ts';

/** One side of a pair, as the page speaks of them. */
export interface Side {
  /** Null until they have accepted the invite. */
  readonly id: UserId | null;
  readonly name: string;
  readonly role: Role;
}

export type TwoSides = Readonly<Record<Role, Pick<Member, 'id' | 'name'>>>;

/** Finds one of the two by id; null for nobody, and for an id of neither, which says nothing about anyone. */
export type WhoIs = (id: string | null) => Side | null;

export function sideOf(two: TwoSides, role: Role): Side {
  const { id, name } = two[role];
  return { id: id as UserId | null, name: firstName(name), role };
}

export function whoIs(two: TwoSides): WhoIs {
  const sides = [sideOf(two, 'manager'), sideOf(two, 'report')];
  return (id) => (id === null ? null : (sides.find((side) => side.id === id) ?? null));
}
