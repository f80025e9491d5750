import { z } from 'zod';
import { asDay } from '../ids.ts';

const day = z.string().refine((text) => asDay(text) !== null, 'Give a date like 2026-12-03.');
const text = z.string().trim().min(1, 'Write what is promised.').max(2000);

/** An action item over HTTP. `carried`: how many wrap-ups it has come through. */
export const actionItemSchema = z.object({
  id: z.string(),
  pairId: z.string(),
  text: z.string(),
  owner: z.string().nullable(),
  due: z.string().nullable(),
  state: z.enum(['open', 'done', 'dropped']),
  reason: z.string().nullable(),
  topicId: z.string().nullable(),
  topic: z.string().nullable(),
  author: z.string().nullable(),
  raisedIn: z.int(),
  carried: z.int(),
});
export type ActionItemResource = z.infer<typeof actionItemSchema>;

export const newActionItemSchema = z.strictObject({
  text,
  /** A member's user id; left out, the asker's own; null, nobody's yet. */
  owner: z.string().nullable().optional(),
  due: day.nullable().optional(),
  topicId: z.string().nullable().optional(),
});
export type NewActionItem = z.infer<typeof newActionItemSchema>;

export const changeActionItemSchema = z
  .strictObject({
    text: text.optional(),
    owner: z.string().nullable().optional(),
    due: day.nullable().optional(),
    state: z.enum(['open', 'done', 'dropped']).optional(),
    reason: z.string().trim().min(1).max(500).optional(),
  })
  .refine((change) => change.state !== 'dropped' || change.reason !== undefined, {
    error: 'Say in a few words why it is dropped.',
    path: ['reason'],
  });
export type ChangeActionItem = z.infer<typeof changeActionItemSchema>;

export const followUpsQuerySchema = z.strictObject({
  owner: z.enum(['me', 'partner']).default('me'),
});
