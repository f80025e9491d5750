import { z } from 'zod';

export const roleSchema = z.enum(['manager', 'report']);
export type Role = z.infer<typeof roleSchema>;

/** One side of a pair. `id` is null until that person has accepted the invite. */
export const memberSchema = z.object({
  id: z.string().nullable(),
  name: z.string(),
  email: z.email(),
});
export type Member = z.infer<typeof memberSchema>;

export const pairSchema = z.object({
  id: z.string(),
  /** `invited`: the partner has not accepted yet; the agenda is there all the same. */
  status: z.enum(['invited', 'active', 'ended']),
  /** The asker's own side. */
  role: roleSchema,
  manager: memberSchema,
  report: memberSchema,
  createdAt: z.iso.datetime(),
  session: z.int().min(1),
  scheduledFor: z.iso.datetime().nullable(),
  /** Open action items of both people together. */
  openItems: z.int().min(0),
});
export type Pair = z.infer<typeof pairSchema>;

export const newPairSchema = z.strictObject({
  role: roleSchema,
  partnerEmail: z.email('Write your partner’s mail address.').transform((email) => email.toLowerCase()),
  partnerName: z.string().trim().min(1).max(120).optional(),
  schedule: z.strictObject({ next: z.iso.datetime({ offset: true }) }).optional(),
});
export type NewPair = z.input<typeof newPairSchema>;

/** `scheduledFor` is the current session's; null takes the date away. */
export const changePairSchema = z.strictObject({
  scheduledFor: z.iso
    .datetime({ offset: true, error: 'Give a date and time like 2026-12-03T10:00:00Z.' })
    .nullable()
    .optional(),
  partnerName: z.string().trim().min(1).max(120).optional(),
});
export type ChangePair = z.infer<typeof changePairSchema>;

export const inviteSchema = z.object({
  url: z.url(),
  token: z.string(),
  expiresAt: z.iso.datetime(),
  /** True when a mail with it is on its way to the partner's address. Nobody waits to hear whether it arrives. */
  mailed: z.boolean(),
});
export type Invite = z.infer<typeof inviteSchema>;

/** What somebody who holds the link may know before accepting it. */
export const invitePreviewSchema = z.object({
  from: z.string(),
  role: roleSchema,
  email: z.email(),
  expiresAt: z.iso.datetime(),
});
export type InvitePreview = z.infer<typeof invitePreviewSchema>;
