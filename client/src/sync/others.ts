import type { Awareness } from 'y-protocols/awareness';
import type { Person, Presence } from './presence.ts';
import { createStore, type Store } from './store.ts';

/** Who else is here and in which field. It does not change with every step of a caret. */
export function othersHere(awareness: Awareness): Store<readonly Presence[]> {
  const store = createStore<readonly Presence[]>([], (a, b) => JSON.stringify(a) === JSON.stringify(b));
  awareness.on('change', () => store.set(readOthers(awareness)));
  return store;
}

function readOthers(awareness: Awareness): Presence[] {
  const others: Presence[] = [];
  for (const [clientId, state] of awareness.getStates()) {
    const person = clientId === awareness.clientID ? null : asPerson(state.user);
    if (person) others.push({ clientId, person, field: typeof state.field === 'string' ? state.field : null });
  }
  return others.sort((a, b) => a.clientId - b.clientId);
}

/** Any client may write anything there. */
function asPerson(user: unknown): Person | null {
  if (typeof user !== 'object' || user === null) return null;
  const { id, name, color, role } = user as Record<string, unknown>;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof color !== 'string') return null;
  return { id, name, color, ...((role === 'manager' || role === 'report') && { role }) };
}
