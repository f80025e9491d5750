import type { Limits } from '../limits.ts';
import { createWindowLimit } from '../policies/window-limit.ts';
import { Refusal } from '../problem.ts';

const MINUTE_MS = 60_000;

interface Attempt {
  readonly path: string;
  /** The one that Fastify trusts, whatever headers say. */
  readonly address: string;
  readonly email?: string | undefined;
}

export interface SignInLimits {
  /** Throws where that is too much; `end` is told how it went. */
  begin(attempt: Attempt): { end(succeeded: boolean): void };
}

/**
 * Sign-ups are counted by address, signing in by its failures for one account from one address: an office behind one
 * address signs in as it likes, and nobody can lock another person out from elsewhere.
 */
export function createSignInLimits(limits: Limits): SignInLimits {
  const signUps = createWindowLimit({ max: limits.signUpsPerMinute, windowMs: MINUTE_MS });
  const failures = createWindowLimit({ max: limits.signInFailures, windowMs: 15 * MINUTE_MS });
  const mails = createWindowLimit({ max: limits.mailsPerHour, windowMs: 60 * MINUTE_MS });
  const unlimited = { end: () => {} };

  function byFailures(key: string) {
    if (failures.isUsedUp(key)) throw new Refusal(429, 'That was wrong too often. Wait a quarter of an hour.');
    // Counted before it is known, so that many at once are not one; given back where it went well.
    failures.take(key);
    return {
      end: (succeeded: boolean) => {
        if (succeeded) failures.forget(key);
      },
    };
  }

  return {
    begin({ path, address, email = '' }) {
      switch (path) {
        case '/sign-up/email':
          if (!signUps.take(address)) throw new Refusal(429, 'Too many sign-ups from this address. Wait a minute.');
          return unlimited;
        case '/sign-in/magic-link':
        case '/send-verification-email':
          if (!mails.take(email.toLowerCase()) || !mails.take(address)) {
            throw new Refusal(429, 'Too many mails were asked for. Wait an hour.');
          }
          return unlimited;
        case '/sign-in/email':
          return byFailures(`${email.toLowerCase()} ${address}`);
        case '/change-password':
          return byFailures(address);
        default:
          return unlimited;
      }
    },
  };
}
