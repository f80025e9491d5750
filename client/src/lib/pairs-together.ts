import type { QueryClient } from '@tanstack/react-query';
import type { Pair } from '@throughline/shared/http/pairs';
import { pairQuery, pairsQuery } from './queries.ts';

/** The list and the single pairs are asked for apart; whichever is newer, both say the same. */
export function keepPairsTogether(client: QueryClient): () => void {
  return client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    const [about, pairId, ...more] = event.query.queryKey;
    if (about !== 'pairs' || more.length > 0) return;
    if (typeof pairId === 'string') intoList(client, pairId);
    else intoPairs(client);
  });
}

// Written only where something differs: each write is an update again.
function intoList(client: QueryClient, pairId: string): void {
  const pair = client.getQueryData(pairQuery(pairId).queryKey);
  const pairs = client.getQueryData(pairsQuery.queryKey);
  if (!pair || !pairs?.some((known) => known.id === pairId && !same(known, pair))) return;
  client.setQueryData(
    pairsQuery.queryKey,
    pairs.map((known) => (known.id === pairId ? pair : known)),
  );
}

function intoPairs(client: QueryClient): void {
  for (const pair of client.getQueryData(pairsQuery.queryKey) ?? []) {
    const { queryKey } = pairQuery(pair.id);
    const known = client.getQueryData(queryKey);
    if (known && !same(known, pair)) client.setQueryData(queryKey, pair);
  }
}

function same(a: Pair, b: Pair): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
