import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { api } from '#lib/api.ts';
import { browserTimeZone } from '#lib/browser-time-zone.ts';
import { meQuery } from '#lib/queries.ts';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

export function useAccountCalls() {
  const client = useQueryClient();
  return {
    signIn: async (credentials: Credentials) => {
      await api('/api/auth/sign-in/email', { method: 'POST', json: credentials });
      await becomeKnown(client);
    },
    signUp: async (person: Credentials & { readonly name: string }) => {
      await api('/api/auth/sign-up/email', { method: 'POST', json: person });
      // Best known here and now; what it is can be changed in the settings.
      await api('/api/me', { method: 'PATCH', json: { timeZone: browserTimeZone() } }).catch(() => undefined);
      await becomeKnown(client);
    },
    askForReset: (email: string) => api('/api/auth/request-password-reset', { method: 'POST', json: { email } }),
    /** Nobody is signed in any more with it, whoever was here before. What is only on this device stays. */
    setPassword: async (set: { readonly token: string; readonly newPassword: string }) => {
      await api('/api/auth/reset-password', { method: 'POST', json: set });
      await client.invalidateQueries({ queryKey: meQuery.queryKey, refetchType: 'none' });
    },
    mailLink: (email: string, callbackURL: string) =>
      api('/api/auth/sign-in/magic-link', { method: 'POST', json: { email, callbackURL } }),
  };
}

/** Asked anew: who was known here before may be somebody else. */
async function becomeKnown(client: QueryClient): Promise<void> {
  await client.fetchQuery({ ...meQuery, staleTime: 0 });
}
