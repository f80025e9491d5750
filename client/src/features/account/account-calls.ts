import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { api, isProblem, ProblemError } from '#lib/api.ts';
import { browserTimeZone } from '#lib/browser-time-zone.ts';
import { forgetKept } from '#lib/kept-queries.ts';
import { meQuery } from '#lib/queries.ts';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

export function useAccountCalls() {
  const client = useQueryClient();
  return {
    signIn: async (credentials: Credentials) => {
      await asField(api('/api/auth/sign-in/email', { method: 'POST', json: credentials }));
      await becomeKnown(client);
    },
    signUp: async (person: Credentials & { readonly name: string }) => {
      await asField(api('/api/auth/sign-up/email', { method: 'POST', json: person }));
      // Best known here and now; what it is can be changed in the settings.
      await api('/api/me', { method: 'PATCH', json: { timeZone: browserTimeZone() } }).catch(() => undefined);
      await becomeKnown(client);
    },
    mailLink: (email: string, callbackURL: string) =>
      api('/api/auth/sign-in/magic-link', { method: 'POST', json: { email, callbackURL } }),
  };
}

/** Whoever was known here before leaves no names behind for the one who signed in. */
async function becomeKnown(client: QueryClient): Promise<void> {
  const before = client.getQueryData(meQuery.queryKey);
  const me = await client.fetchQuery({ ...meQuery, staleTime: 0 });
  if (before && before.id !== me.id) {
    forgetKept(client);
    client.setQueryData(meQuery.queryKey, me);
  }
}

/** better-auth refuses without naming a field: the ones that people meet are said where they can be mended. */
async function asField(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    const about = isProblem(error) ? refusals[error.problem.type] : undefined;
    if (!isProblem(error) || !about) throw error;
    throw new ProblemError({ ...error.problem, detail: about.detail, errors: [about] });
  }
}

const taken = {
  field: 'email',
  detail: 'There is an account with this address already. Sign in instead.',
};
const wrong = { field: 'password', detail: 'This password and this address do not go together. Try again.' };

const refusals: Readonly<Record<string, { field: string; detail: string }>> = {
  USER_ALREADY_EXISTS: taken,
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: taken,
  INVALID_EMAIL_OR_PASSWORD: wrong,
  INVALID_EMAIL: { field: 'email', detail: 'Write your mail address, like ada@example.com.' },
  PASSWORD_TOO_SHORT: { field: 'password', detail: 'Take at least 8 characters.' },
  PASSWORD_TOO_LONG: { field: 'password', detail: 'Take at most 128 characters.' },
};
