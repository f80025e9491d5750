import type { Member, Pair, Role } from '@throughline/shared/http/pairs';

export function partnerOf(pair: Pair): Member & { readonly role: Role } {
  return pair.role === 'manager' ? { ...pair.report, role: 'report' } : { ...pair.manager, role: 'manager' };
}

/** What the 1:1 is called, the manager first on both screens: "Ada & Grace". */
export function pairTitle(pair: Pair): string {
  return `${firstName(pair.manager.name)} & ${firstName(pair.report.name)}`;
}

export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
