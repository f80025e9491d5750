import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangePair, Pair } from '@throughline/shared/http/pairs';
import type { SessionRecord } from '@throughline/shared/http/sessions';
import { api } from './api.ts';
import { pairQuery, pairsQuery, sessionsQuery } from './queries.ts';

export function useChangePair(pairId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (json: ChangePair) => api<Pair>(`/api/pairs/${pairId}`, { method: 'PATCH', json }),
    onSuccess: (pair) => keepPair(client, pair),
  });
}

/** Names the session meant: a repeat for one that is wrapped already answers with the same record. */
export function useWrapUp(pairId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (session: number) =>
      api<SessionRecord>(`/api/pairs/${pairId}/wrap-up`, { method: 'POST', json: { session } }),
    onSettled: () => refreshPair(client, pairId),
  });
}

/** After something that the server changed for both: also when it was the partner who pressed. */
export function refreshPair(client: QueryClient, pairId: string): Promise<unknown> {
  return Promise.all([
    client.invalidateQueries({ queryKey: pairQuery(pairId).queryKey }),
    client.invalidateQueries({ queryKey: pairsQuery.queryKey, exact: true }),
    client.invalidateQueries({ queryKey: sessionsQuery(pairId).queryKey }),
  ]);
}

/** The open page knows the number before the server's table does. */
export function reportOpenItems(client: QueryClient, pairId: string, openItems: number): void {
  const withCount = (pair: Pair) =>
    pair.id === pairId && pair.openItems !== openItems ? { ...pair, openItems } : pair;
  client.setQueryData(pairsQuery.queryKey, (pairs) => pairs?.map(withCount));
  client.setQueryData(pairQuery(pairId).queryKey, (pair) => pair && withCount(pair));
}

export function keepPair(client: QueryClient, pair: Pair): void {
  client.setQueryData(pairQuery(pair.id).queryKey, pair);
  client.setQueryData(pairsQuery.queryKey, (pairs) => {
    if (!pairs) return pairs;
    return pairs.some(({ id }) => id === pair.id)
      ? pairs.map((known) => (known.id === pair.id ? pair : known))
      : [...pairs, pair];
  });
}
