import type { Member, Role } from '@throughline/shared/http/pairs';
import { firstName } from '#lib/pair-people.ts';

interface Person {
  readonly name: string;
  readonly role: Role;
}

/** Finds one of the two by id; an id of neither says nothing about anyone. */
export type WhoIs = (id: string | null) => Person | null;

export function whoIs(manager: Member, report: Member): WhoIs {
  return (id) => {
    if (id === null) return null;
    if (id === manager.id) return { name: firstName(manager.name), role: 'manager' };
    if (id === report.id) return { name: firstName(report.name), role: 'report' };
    return null;
  };
}
