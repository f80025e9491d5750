import { QueryClient } from '@tanstack/react-query';
import { isProblem } from '#lib/api.ts';
import { keepQueries, restoreKept } from '#lib/kept-queries.ts';
import { keepPairsTogether } from '#lib/pairs-together.ts';

const retries = 2;

export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // Known data is shown while the server is away; whether it is away, asking tells better than the browser's guess.
        networkMode: 'always',
        retry: (count, error) => count < retries && mayComeGood(error),
      },
      mutations: { networkMode: 'always' },
    },
  });
  restoreKept(client);
  keepQueries(client);
  keepPairsTogether(client);
  return client;
}

// What cannot be reached says so at once: the person decides when to try again.
function mayComeGood(error: Error): boolean {
  return isProblem(error) && error.problem.status >= 500;
}
