import { z } from 'zod';
import { isTimeZone } from './time-zone.ts';

/** The one who asks. `timeZone` is an IANA name. */
export const meSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.email(),
  emailVerified: z.boolean(),
  timeZone: z.string(),
});
export type Me = z.infer<typeof meSchema>;

export const changeMeSchema = z.strictObject({
  name: z.string().trim().min(1, 'Write a name.').max(120).optional(),
  timeZone: z.string().refine(isTimeZone, 'Name a time zone like Europe/Berlin.').optional(),
});
export type ChangeMe = z.infer<typeof changeMeSchema>;

/** What the page may offer: without mail there are no links by mail. */
export const serverInfoSchema = z.object({ mail: z.boolean() });
export type ServerInfo = z.infer<typeof serverInfoSchema>;

export const tokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});
export type ApiToken = z.infer<typeof tokenSchema>;

export const newTokenSchema = z.strictObject({ name: z.string().trim().min(1, 'Give the token a name.').max(120) });

/** The only time that the token itself is shown. */
export const createdTokenSchema = tokenSchema.extend({ token: z.string() });
export type CreatedApiToken = z.infer<typeof createdTokenSchema>;
