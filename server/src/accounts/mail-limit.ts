import { createWindowLimit } from '../policies/window-limit.ts';

const HOUR_MS = 60 * 60_000;

/** So many times as many for a whole office behind one address, and for one mailbox that everybody asks for. */
const MANY = 10;

interface AskedMail {
  /** Each kind of mail counts by itself: nobody uses up another kind's. */
  readonly path: string;
  readonly email: string;
  /** Where it was asked from. */
  readonly address: string;
}

export interface MailLimit {
  /** Counts one; false where that is one too many. */
  take(asked: AskedMail): boolean;
}

/** By who asks for whom. Nobody can use up, alone and from elsewhere, what another person may ask for. */
export function createMailLimit(mailsPerHour: number): MailLimit {
  const pairs = createWindowLimit({ max: mailsPerHour, windowMs: HOUR_MS });
  const askers = createWindowLimit({ max: mailsPerHour * MANY, windowMs: HOUR_MS });
  const mailboxes = createWindowLimit({ max: mailsPerHour * MANY, windowMs: HOUR_MS });

  return {
    take({ path, email, address }) {
      const mailbox = `${path} ${email.toLowerCase()}`;
      // The mailbox last: what one asker is refused must not count against it.
      return pairs.take(`${mailbox} ${address}`) && askers.take(`${path} ${address}`) && mailboxes.take(mailbox);
    },
  };
}
