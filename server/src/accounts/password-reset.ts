import { setTimeout as delay } from 'node:timers/promises';
import type { BetterAuthOptions } from 'better-auth';
import type { Kysely } from 'kysely';
import type { Mailer } from '../mail/mailer.ts';
import { resetPasswordMail } from '../mail/mails.ts';
import type { Origins } from '../origins.ts';
import type { Database } from '../store/database.ts';

const EVEN_MS = 500;

interface ResetParts {
  readonly db: Kysely<Database>;
  readonly mailer: Mailer;
  readonly origins: Origins;
}

/**
 * A new password by a link in a mail, for who forgot theirs. It does not confirm the address: without SMTP the link came
 * out of a folder, and proves nothing about a mailbox.
 */
export function passwordReset({ db, mailer, origins }: ResetParts) {
  return {
    resetPasswordTokenExpiresIn: 60 * 60,
    revokeSessionsOnPasswordReset: true,
    // Straight to our page: better-auth's own address would only pass the token on to it. In the fragment, which no
    // browser sends: neither a proxy's log nor ours can hold it.
    sendResetPassword: async ({ user, token }) =>
      mailer.post(resetPasswordMail(user.email, `${origins.main()}/reset-password#${new URLSearchParams({ token })}`)),
    // Whoever asked twice has another link that still works. It ends with the first that was used.
    onPasswordReset: async ({ user }) => {
      await db.deleteFrom('auth_verifications').where('value', '=', user.id).execute();
    },
  } satisfies Partial<BetterAuthOptions['emailAndPassword']>;
}

/** Asking for a link takes as long for an address without an account as for one where a mail is written. */
export async function inEvenTime<Result>(work: () => Promise<Result>): Promise<Result> {
  const [result] = await Promise.all([work(), delay(EVEN_MS)]);
  return result;
}
