import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { Pair } from '@throughline/shared/http/pairs';
import type { ApiToken, Me, ServerInfo } from '@throughline/shared/http/people';
import type { Session, SessionRecord } from '@throughline/shared/http/sessions';
import { api } from './api.ts';
import { forgetOther } from './forget-kept.ts';
import { apiOrKept } from './kept-answers.ts';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal, client }) => {
    const me = await api<Me>('/api/me', { signal });
    forgetOther(client, me);
    return me;
  },
});

export const serverInfoQuery = queryOptions({
  queryKey: ['server'],
  queryFn: ({ signal }) => api<ServerInfo>('/api/server', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const pairsQuery = queryOptions({
  queryKey: ['pairs'],
  queryFn: ({ signal }) => api<readonly Pair[]>('/api/pairs', { signal }),
});

export const pairQuery = (pairId: string) =>
  queryOptions({
    queryKey: ['pairs', pairId],
    queryFn: ({ signal }) => api<Pair>(`/api/pairs/${pairId}`, { signal }),
  });

export const sessionsPath = (pairId: string) => `/api/pairs/${pairId}/sessions`;
export const recordPath = (pairId: string, number: number) => `${sessionsPath(pairId)}/${number}`;

/** Newest first. */
export const sessionsQuery = (pairId: string) =>
  queryOptions({
    queryKey: ['pairs', pairId, 'sessions'],
    queryFn: (asking) => apiOrKept<readonly Session[]>(sessionsPath(pairId), asking),
  });

export const recordQuery = (pairId: string, number: number) =>
  queryOptions({
    queryKey: ['pairs', pairId, 'sessions', number],
    queryFn: (asking) => apiOrKept<SessionRecord>(recordPath(pairId, number), asking),
  });

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => api<readonly ApiToken[]>('/api/tokens', { signal }),
});

/** Inside the app a person is always known: the route asked before it rendered. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;
export const usePairs = (): readonly Pair[] => useSuspenseQuery(pairsQuery).data;
export const usePair = (pairId: string): Pair => useSuspenseQuery(pairQuery(pairId)).data;
export const useSessions = (pairId: string) => useQuery(sessionsQuery(pairId));
export const useRecord = (pairId: string, number: number | null) =>
  useQuery({ ...recordQuery(pairId, number ?? 0), enabled: number !== null });
