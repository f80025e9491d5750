import type { Limits } from '../limits.ts';
import { createWindowLimit } from '../policies/window-limit.ts';
import { Refusal } from '../problem.ts';
import { createMailLimit } from './mail-limit.ts';

const MINUTE_MS = 60_000;

interface Attempt {
  readonly path: string;
  /** The one that Fastify trusts, whatever headers say. */
  readonly address: string;
  readonly email?: string | undefined;
  /** Whose session it is, where one is asked for. */
  readonly personId?: string | undefined;
}

export interface SignInLimits {
  /** Throws where that is too much. */
  run<Result extends { readonly ok: boolean }>(attempt: Attempt, work: () => Promise<Result>): Promise<Result>;
}

/**
 * Sign-ups are counted by address, wrong passwords for one account from one address: an office behind one address signs
 * in as it likes, and nobody can lock another person out from elsewhere.
 */
export function createSignInLimits(limits: Limits): SignInLimits {
  const signUps = createWindowLimit({ max: limits.signUpsPerMinute, windowMs: MINUTE_MS });
  const failures = createWindowLimit({ max: limits.signInFailures, windowMs: 15 * MINUTE_MS });
  const mails = createMailLimit(limits.mailsPerHour);
  const turns = new Map<string, Promise<unknown>>();

  // One after the other for each key: many wrong ones at once are not one, and many right ones are none too many.
  async function byFailures<Result extends { ok: boolean }>(key: string, work: () => Promise<Result>): Promise<Result> {
    const before = turns.get(key) ?? Promise.resolve();
    const mine = before.then(() => counted(key, work));
    const over = mine.then(
      () => {},
      () => {},
    );
    turns.set(key, over);
    try {
      return await mine;
    } finally {
      if (turns.get(key) === over) turns.delete(key);
    }
  }

  async function counted<Result extends { ok: boolean }>(key: string, work: () => Promise<Result>): Promise<Result> {
    if (failures.isUsedUp(key)) throw new Refusal(429, 'That was wrong too often. Wait a quarter of an hour.');
    const result = await work();
    if (result.ok) failures.forget(key);
    else failures.take(key);
    return result;
  }

  return {
    run({ path, address, email = '', personId }, work) {
      switch (path) {
        case '/sign-up/email':
          if (!signUps.take(address)) throw new Refusal(429, 'Too many sign-ups from this address. Wait a minute.');
          return work();
        case '/sign-in/magic-link':
        case '/send-verification-email':
        case '/request-password-reset':
          if (!mails.take({ path, email, address })) {
            throw new Refusal(429, 'Too many mails were asked for. Wait an hour.');
          }
          return work();
        case '/sign-in/email':
          return byFailures(`${email.toLowerCase()} ${address}`, work);
        case '/change-password':
          // Nobody's session has no password to try.
          return personId === undefined ? work() : byFailures(`${personId} ${address}`, work);
        default:
          return work();
      }
    },
  };
}
