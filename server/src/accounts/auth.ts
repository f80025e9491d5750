import { MIN_PASSWORD_LENGTH } from '@throughline/shared/http/password';
import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins/magic-link';
import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';
import type { Settings } from '../env.ts';
import type { Mailer } from '../mail/mailer.ts';
import { signInMail, verifyAddressMail } from '../mail/mails.ts';
import type { Origins } from '../origins.ts';
import type { Database } from '../store/database.ts';
import type { AccessEndedEvents } from './access-ended.ts';
import { passwordReset } from './password-reset.ts';

/** Set by us on every request that better-auth is handed; whatever a client wrote there is gone by then. */
export const ADDRESS_HEADER = 'x-throughline-address';

export interface AuthParts {
  readonly settings: Settings;
  readonly db: Kysely<Database>;
  readonly mailer: Mailer;
  readonly origins: Origins;
  readonly accessEnded: AccessEndedEvents;
  readonly log: FastifyBaseLogger;
}

export type Auth = ReturnType<typeof createAuth>;

export function createAuth(parts: AuthParts) {
  const { settings, db, mailer, origins, accessEnded } = parts;
  // better-auth writes the address that it was asked at into its links; ours lead to where we really answer.
  const ours = (url: string) => origins.main() + url.slice(new URL(url).origin.length);

  return betterAuth({
    appName: 'Throughline',
    secret: settings.secret,
    baseURL: settings.publicUrl ?? 'http://localhost',
    basePath: '/api/auth',
    trustedOrigins: () => [...origins.all()],
    telemetry: { enabled: false },
    database: { db, type: 'sqlite' },
    emailAndPassword: { enabled: true, minPasswordLength: MIN_PASSWORD_LENGTH, ...passwordReset(parts) },
    emailVerification: {
      sendOnSignUp: mailer.configured,
      sendVerificationEmail: async ({ user, url }) => mailer.post(verifyAddressMail(user.email, ours(url))),
    },
    plugins: mailer.configured ? [magicLinkForVerified(parts, ours)] : [],
    user: {
      modelName: 'people',
      additionalFields: { timeZone: { type: 'string', required: false, defaultValue: 'UTC', input: false } },
    },
    session: {
      modelName: 'auth_sessions',
      expiresIn: 60 * 60 * 24 * 30,
      // A revoked session is out at once.
      cookieCache: { enabled: false },
    },
    account: { modelName: 'auth_accounts' },
    // Whoever reads the database finds no link that works in it.
    verification: { modelName: 'auth_verifications', storeIdentifier: 'hashed' },
    // Ours count failures rather than requests: see sign-in-limits.ts.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'throughline',
      useSecureCookies: settings.publicUrl?.startsWith('https:') ?? false,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      // Named, because better-auth lets both go where NODE_ENV is "test".
      disableOriginCheck: false,
      disableCSRFCheck: false,
      // Of its own accord it finds a hundred rows at most, and would leave the sockets of a person's other sessions open.
      database: { validateSchema: false, defaultFindManyLimit: 1_000_000 },
    },
    databaseHooks: {
      session: { delete: { after: async (session) => accessEnded.emit({ sessionId: session.id }) } },
    },
    logger: { log: (level, message) => logFromAuth(parts.log, level, message) },
  });
}

/**
 * A link is sent to verified addresses only: signing in by link at an unverified one would make better-auth remove the
 * password account there. The answer is the same either way, so that nobody learns who has an account.
 */
function magicLinkForVerified({ db, mailer }: AuthParts, ours: (url: string) => string) {
  return magicLink({
    disableSignUp: true,
    storeToken: 'hashed',
    expiresIn: 15 * 60,
    sendMagicLink: async ({ email, url }) => {
      const person = await db
        .selectFrom('people')
        .select('email')
        .where('email', '=', email.toLowerCase())
        .where('emailVerified', '=', 1)
        .executeTakeFirst();
      if (person) mailer.post(signInMail(person.email, ours(url)));
    },
  });
}

// Its messages name mail addresses: those stay out of the log, what is left is for finding faults.
function logFromAuth(log: FastifyBaseLogger, level: 'debug' | 'info' | 'warn' | 'error', message: string): void {
  if (level === 'error') log.error({ auth: message.replace(/\S+@\S+/g, '…') }, 'better-auth');
  else log.debug({ auth: message.replace(/\S+@\S+/g, '…') }, 'better-auth');
}

/** A sign-up that a crash cut in two left a person whom no password opens: their address is free again. */
export async function removeHalfSignUps(db: Kysely<Database>): Promise<void> {
  await db
    .deleteFrom('people')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('auth_accounts').select('id').whereRef('userId', '=', 'people.id'))),
    )
    .execute();
}
