import type { QueryClient } from '@tanstack/react-query';
import type { Pair } from '@throughline/shared/http/pairs';
import type { Me } from '@throughline/shared/http/people';
import { keptKey as key } from './forget-kept.ts';
import { meQuery, pairQuery, pairsQuery } from './queries.ts';

/** Who I am and which 1:1s I have, so that an agenda opens from its local copy while no server answers. */
interface Kept {
  readonly me: Me;
  readonly pairs: readonly Pair[];
}

export function restoreKept(client: QueryClient): void {
  const kept = read();
  if (!kept) return;
  // As old as can be: shown at once, and asked for again.
  client.setQueryData(meQuery.queryKey, kept.me, { updatedAt: 1 });
  client.setQueryData(pairsQuery.queryKey, kept.pairs, { updatedAt: 1 });
}

/** Also what is known of one pair is known from the list. */
export function seedPair(client: QueryClient, pairId: string): void {
  const { queryKey } = pairQuery(pairId);
  const known = client.getQueryData(pairsQuery.queryKey)?.find((pair) => pair.id === pairId);
  if (known && !client.getQueryData(queryKey)) client.setQueryData(queryKey, known, { updatedAt: 1 });
}

/** Keeps them from now on, whenever one of them changes. */
export function keepQueries(client: QueryClient): () => void {
  return client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || !['me', 'pairs'].includes(String(query.queryKey[0])) || query.queryKey.length > 1) return;
    const me = client.getQueryData(meQuery.queryKey);
    const pairs = client.getQueryData(pairsQuery.queryKey) ?? [];
    if (me) write({ me, pairs });
  });
}

/** Tells when another tab of this browser signed out. */
export function onForgotten(listener: () => void): () => void {
  const changed = (event: StorageEvent) => {
    if (event.key === key && event.newValue === null) listener();
  };
  addEventListener('storage', changed);
  return () => removeEventListener('storage', changed);
}

function read(): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

function write(kept: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Full or forbidden: the page works without, it only waits for the server next time.
  }
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'me' in value && 'pairs' in value && Array.isArray(value.pairs);
}
