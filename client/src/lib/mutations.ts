import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangePair, Pair } from '@throughline/shared/http/pairs';
import type { SessionRecord } from '@throughline/shared/http/sessions';
import { api } from './api.ts';
import { pairQuery, pairsQuery, recordQuery, sessionsQuery } from './queries.ts';

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

export function useEndPair(pairId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api<Pair>(`/api/pairs/${pairId}/end`, { method: 'POST', json: {} }),
    onSuccess: (pair) => turnToEnded(client, pair),
  });
}

/** After the other one ended it. */
export async function followEnd(client: QueryClient, pairId: string): Promise<void> {
  await turnToEnded(client, await api<Pair>(`/api/pairs/${pairId}`));
}

/** What is read from now on is fetched first, so that the open page goes over to it without a gap. */
async function turnToEnded(client: QueryClient, pair: Pair): Promise<void> {
  if (pair.status === 'ended') await client.prefetchQuery(recordQuery(pair.id, pair.session));
  keepPair(client, pair);
  await refreshPair(client, pair.id);
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
  client.setQueryData(pairQuery(pairId).queryKey, (pair) => {
    return pair && pair.openItems !== openItems ? { ...pair, openItems } : pair;
  });
}

/** A pair that was just made, joined or changed. */
export function keepPair(client: QueryClient, pair: Pair): void {
  client.setQueryData(pairQuery(pair.id).queryKey, pair);
  client.setQueryData(pairsQuery.queryKey, (pairs) => {
    return !pairs || pairs.some(({ id }) => id === pair.id) ? pairs : [...pairs, pair];
  });
}
