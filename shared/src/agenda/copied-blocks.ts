import { z } from 'zod';

const id = z.string().min(1).max(100);
const itemSchema = z.strictObject({
  id,
  text: z.string().max(20_000),
  owner: id.nullable(),
  due: z.string().max(10).nullable(),
});

/**
 * Blocks on the clipboard as one agenda gives them to another. They stand beside the text that every program reads, and
 * anybody can write the like: what does not hold to this is read as any other text, and what does is still only words.
 */
export const copiedSchema = z.strictObject({
  version: z.literal(1),
  pair: id,
  /** Names the cut that they came by; null for a copy. */
  cut: id.nullable(),
  topics: z
    .array(
      z.strictObject({
        id,
        title: z.string().max(20_000),
        /** As HTML, so that it is read no more trustingly than HTML from anywhere. */
        notes: z.string().max(500_000),
        items: z.array(itemSchema).max(1000),
      }),
    )
    .max(500),
  items: z.array(itemSchema).max(1000),
});

export type Copied = z.infer<typeof copiedSchema>;
export type CopiedItem = z.infer<typeof itemSchema>;
