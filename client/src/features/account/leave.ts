import { useQueryClient } from '@tanstack/react-query';
import { forgetAnswers } from '#lib/answers-database.ts';
import { api } from '#lib/api.ts';
import { forgetKept } from '#lib/forget-kept.ts';
import { meQuery } from '#lib/queries.ts';
import { removeLocalCopies } from '#sync/local-copies.ts';

/** Signs out on the server first: while it cannot be told, nothing on this device is given away. */
export function useLeave(userId: string, leavePages: () => Promise<unknown>): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await api('/api/auth/sign-out', { method: 'POST', json: {} });
    // Who I am may have been asked a moment ago: the page for signing in must not take that for the answer now.
    await client.invalidateQueries({ queryKey: meQuery.queryKey, refetchType: 'none' });
    // An agenda that is still open would write its copy again.
    await leavePages();
    forgetKept(client);
    await Promise.allSettled([removeLocalCopies(userId), forgetAnswers(userId)]);
  };
}
