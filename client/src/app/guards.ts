import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import type { Me } from '@throughline/shared/http/people';
import { isProblem } from '#lib/api.ts';
import { meQuery, pairsQuery } from '#lib/queries.ts';

/** Who is here, from what is kept when there is something; on to signing in when it is nobody. */
export async function requireMe(client: QueryClient, href: string): Promise<Me> {
  try {
    const me = await client.ensureQueryData(meQuery);
    await client.ensureQueryData(pairsQuery);
    return me;
  } catch (error) {
    if (isProblem(error, 401)) throw redirect({ to: '/sign-in', search: href === '/' ? {} : { next: href } });
    throw error;
  }
}

/** Asks the server, whatever is kept: a kept name does not mean that one is still signed in. */
export async function findMe(client: QueryClient): Promise<Me | null> {
  try {
    return await client.fetchQuery({ ...meQuery, staleTime: 0, retry: false });
  } catch (error) {
    if (isProblem(error)) return null;
    throw error;
  }
}
