import { z } from 'zod';
import { defaultLimits, type RelayLimits } from './relay/limits.ts';

/** What one person, connection or document may take. Each is a setting: a company of people must never meet one. */
export interface Limits extends RelayLimits {
  readonly signUpsPerMinute: number;
  /** For one account from one address, in a quarter of an hour. */
  readonly signInFailures: number;
  /** Invites of one person; and of each other kind, for one mail address from one place: see mail-limit.ts. */
  readonly mailsPerHour: number;
  readonly inviteDays: number;
}

const count = (standard: number) =>
  z.coerce.number('give a whole number').int('give a whole number').min(1, 'give at least 1').default(standard);

const schema = z.object({
  LIMIT_FRAME_BYTES: count(defaultLimits.frameBytes),
  LIMIT_DOCUMENT_BYTES: count(defaultLimits.documentBytes),
  LIMIT_PRESENCE_BYTES: count(defaultLimits.presenceBytes),
  LIMIT_BACKLOG_BYTES: count(defaultLimits.backlogBytes),
  LIMIT_SOCKETS: count(defaultLimits.socketsPerPerson),
  LIMIT_SIGN_UPS: count(60),
  LIMIT_SIGN_IN_FAILURES: count(10),
  LIMIT_MAILS: count(30),
  INVITE_DAYS: z.coerce.number('give a number of days').positive('give a number of days').default(7),
  RECHECK_MS: count(defaultLimits.recheckMs),
  QUIET_MS: count(defaultLimits.quietMs),
  IDLE_MS: count(defaultLimits.idleMs),
  COMPACT_BYTES: count(defaultLimits.compactBytes),
  COMPACT_UPDATES: count(defaultLimits.compactUpdates),
});

function toLimits(read: z.infer<typeof schema>): Limits {
  return {
    ...defaultLimits,
    frameBytes: read.LIMIT_FRAME_BYTES,
    documentBytes: read.LIMIT_DOCUMENT_BYTES,
    presenceBytes: read.LIMIT_PRESENCE_BYTES,
    backlogBytes: read.LIMIT_BACKLOG_BYTES,
    socketsPerPerson: read.LIMIT_SOCKETS,
    recheckMs: read.RECHECK_MS,
    quietMs: read.QUIET_MS,
    idleMs: read.IDLE_MS,
    compactBytes: read.COMPACT_BYTES,
    compactUpdates: read.COMPACT_UPDATES,
    signUpsPerMinute: read.LIMIT_SIGN_UPS,
    signInFailures: read.LIMIT_SIGN_IN_FAILURES,
    mailsPerHour: read.LIMIT_MAILS,
    inviteDays: read.INVITE_DAYS,
  };
}

export const limitSettings = { schema, toLimits };
