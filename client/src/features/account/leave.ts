import { useQueryClient } from '@tanstack/react-query';
import { api } from '#lib/api.ts';
import { forgetKept } from '#lib/forget-kept.ts';
import { forgetPerson } from '#lib/forget-person.ts';
import { meQuery } from '#lib/queries.ts';

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
    await forgetPerson(userId);
  };
}
