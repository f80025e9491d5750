import { QueryClient } from '@tanstack/react-query';
import type { Pair } from '@throughline/shared/http/pairs';
import { expect, it } from 'vitest';
import { keepPairsTogether } from './pairs-together.ts';
import { pairQuery, pairsQuery } from './queries.ts';

const pair: Pair = {
  id: 'pair',
  status: 'invited',
  role: 'manager',
  manager: { id: 'ada', name: 'Ada', email: 'ada@example.com' },
  report: { id: null, name: 'Grace', email: 'grace@example.com' },
  createdAt: '2026-11-23T10:00:00Z',
  session: 1,
  scheduledFor: null,
  openItems: 0,
};
const joined: Pair = { ...pair, status: 'active' };

function clientThatKnows(pairs: Pair[]): QueryClient {
  const client = new QueryClient();
  keepPairsTogether(client);
  client.setQueryData(pairsQuery.queryKey, pairs);
  return client;
}

it('what is learnt of one pair stands in the list', () => {
  const client = clientThatKnows([pair]);
  client.setQueryData(pairQuery('pair').queryKey, joined);
  expect(client.getQueryData(pairsQuery.queryKey)).toEqual([joined]);
});

it('what the list says is known of the pair', () => {
  const client = clientThatKnows([pair]);
  client.setQueryData(pairQuery('pair').queryKey, pair);
  client.setQueryData(pairsQuery.queryKey, [joined]);
  expect(client.getQueryData(pairQuery('pair').queryKey)).toEqual(joined);
});

it('a pair that is not in the list does not come into it', () => {
  const client = clientThatKnows([]);
  client.setQueryData(pairQuery('pair').queryKey, joined);
  expect(client.getQueryData(pairsQuery.queryKey)).toEqual([]);
});
