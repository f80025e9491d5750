import { z } from 'zod';

/** What one person, connection or document may take. Each is a setting: a company of people must never meet one. */
export interface Limits {
  readonly frameBytes: number;
  readonly documentBytes: number;
  readonly presenceBytes: number;
  readonly socketsPerPerson: number;
  readonly backlogBytes: number;
  readonly recheckMs: number;
  readonly quietMs: number;
  readonly compactBytes: number;
  readonly compactUpdates: number;
  readonly signUpsPerMinute: number;
  readonly signInFailures: number;
  readonly mailsPerHour: number;
  readonly inviteDays: number;
}

const count = (standard: number) =>
  z.coerce.number('give a whole number').int('give a whole number').min(1, 'give at least 1').default(standard);

const schema = z.object({
  LIMIT_FRAME_BYTES: count(5_000_000),
  LIMIT_DOCUMENT_BYTES: count(50_000_000),
  LIMIT_PRESENCE_BYTES: count(16_384),
  LIMIT_SOCKETS: count(200),
  LIMIT_BACKLOG_BYTES: count(16_000_000),
  LIMIT_SIGN_UPS: count(60),
  LIMIT_SIGN_IN_FAILURES: count(10),
  LIMIT_MAILS: count(30),
  INVITE_DAYS: z.coerce.number('give a number of days').positive('give a number of days').default(7),
  RECHECK_MS: count(30_000),
  QUIET_MS: count(300),
  COMPACT_BYTES: count(262_144),
  COMPACT_UPDATES: count(500),
});

function toLimits(read: z.infer<typeof schema>): Limits {
  return {
    frameBytes: read.LIMIT_FRAME_BYTES,
    documentBytes: read.LIMIT_DOCUMENT_BYTES,
    presenceBytes: read.LIMIT_PRESENCE_BYTES,
    socketsPerPerson: read.LIMIT_SOCKETS,
    backlogBytes: read.LIMIT_BACKLOG_BYTES,
    recheckMs: read.RECHECK_MS,
    quietMs: read.QUIET_MS,
    compactBytes: read.COMPACT_BYTES,
    compactUpdates: read.COMPACT_UPDATES,
    signUpsPerMinute: read.LIMIT_SIGN_UPS,
    signInFailures: read.LIMIT_SIGN_IN_FAILURES,
    mailsPerHour: read.LIMIT_MAILS,
    inviteDays: read.INVITE_DAYS,
  };
}

export const limitSettings = { schema, toLimits };
