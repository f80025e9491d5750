// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query';
import type { Pair } from '@throughline/shared/http/pairs';
import type { Me } from '@throughline/shared/http/people';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetKept } from './forget-kept.ts';
import { keepQueries, restoreKept, seedPair } from './kept-queries.ts';
import { meQuery, pairQuery, pairsQuery } from './queries.ts';

const ada: Me = { id: 'ada', name: 'Ada', email: 'ada@example.com', emailVerified: true, timeZone: 'UTC' };
const pair: Pair = {
  id: 'pair',
  status: 'active',
  role: 'manager',
  manager: { id: 'ada', name: 'Ada', email: 'ada@example.com' },
  report: { id: 'grace', name: 'Grace', email: 'grace@example.com' },
  createdAt: '2026-11-23T10:00:00Z',
  session: 1,
  scheduledFor: null,
  openItems: 2,
};

function visit(): QueryClient {
  const client = new QueryClient();
  restoreKept(client);
  keepQueries(client);
  return client;
}

function visitAndLearn(): QueryClient {
  const client = visit();
  client.setQueryData(meQuery.queryKey, ada);
  client.setQueryData(pairsQuery.queryKey, [pair]);
  return client;
}

beforeEach(() => localStorage.clear());

describe('what is kept for a visit without a server', () => {
  it('[KEEP-5] is who I am and which 1:1s I have', () => {
    visitAndLearn();
    const later = visit();
    expect(later.getQueryData(meQuery.queryKey)).toEqual(ada);
    expect(later.getQueryData(pairsQuery.queryKey)).toEqual([pair]);
  });

  it('is asked for again, since it may be old', () => {
    visitAndLearn();
    expect(visit().getQueryState(meQuery.queryKey)?.dataUpdatedAt).toBe(1);
  });

  it('says what is known of one pair, and never overwrites what is known better', () => {
    visitAndLearn();
    const later = visit();
    seedPair(later, 'pair');
    expect(later.getQueryData(pairQuery('pair').queryKey)).toEqual(pair);
    later.setQueryData(pairQuery('pair').queryKey, { ...pair, session: 2 });
    seedPair(later, 'pair');
    expect(later.getQueryData(pairQuery('pair').queryKey)?.session).toBe(2);
  });

  it('is gone when one signs out', () => {
    forgetKept(visitAndLearn());
    expect(localStorage.length).toBe(0);
    expect(visit().getQueryData(meQuery.queryKey)).toBeUndefined();
  });

  it('is gone when somebody else turns out to be here, by whichever way they came in', async () => {
    visitAndLearn();
    const client = visit();
    vi.stubGlobal('fetch', async () => Response.json({ ...ada, id: 'grace', name: 'Grace' }));
    const me = await client.fetchQuery({ ...meQuery, staleTime: 0 });
    vi.unstubAllGlobals();
    expect([me.name, client.getQueryData(meQuery.queryKey)]).toEqual(['Grace', me]);
    expect(client.getQueryData(pairsQuery.queryKey)).toBeUndefined();
    expect(visit().getQueryData(pairsQuery.queryKey) ?? []).toEqual([]);
  });

  it('is nothing where somebody wrote something odd', () => {
    localStorage.setItem('throughline/kept/1', '{"me": 1');
    expect(visit().getQueryData(meQuery.queryKey)).toBeUndefined();
    localStorage.setItem('throughline/kept/1', '{"pairs": 3}');
    expect(visit().getQueryData(pairsQuery.queryKey)).toBeUndefined();
  });
});
