import type { QueryClient } from '@tanstack/react-query';
import type { Me } from '@throughline/shared/http/people';
import { nothingDue } from './forget-person.ts';

// The key names the shape: a later version of the page does not read what an older one kept.
export const keptKey = 'throughline/kept/1';

/** On signing out. */
export function forgetKept(client: QueryClient): void {
  // What is known of the server is nobody's, and the page that asks to sign in is showing it.
  forget(client, ['server']);
}

/**
 * Whoever was known here before leaves nothing behind for another, by whichever way that one came in: a password, a link
 * in a mail, another tab.
 */
export function forgetOther(client: QueryClient, me: Me): void {
  nothingDue(me.id);
  const before = client.getQueryData<Me>(['me']);
  if (before && before.id !== me.id) forget(client, ['server', 'me']);
}

function forget(client: QueryClient, except: readonly unknown[]): void {
  client.removeQueries({ predicate: ({ queryKey }) => !except.includes(queryKey[0]) });
  client.getMutationCache().clear();
  try {
    localStorage.removeItem(keptKey);
  } catch {
    // No storage, nothing kept.
  }
}
