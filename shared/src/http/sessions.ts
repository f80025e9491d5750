import { z } from 'zod';
import type { AddedLater } from '../agenda/added-later.ts';
import type { RecordedAgenda } from '../agenda/record.ts';
import type { Member } from './pairs.ts';

export const sessionSchema = z.object({
  number: z.int().min(1),
  status: z.enum(['upcoming', 'current', 'wrapped', 'missed', 'skipped']),
  scheduledFor: z.iso.datetime().nullable(),
  wrappedAt: z.iso.datetime().nullable(),
  wrappedBy: z.string().nullable(),
  /** Of a wrapped session: how many topics were discussed, and what became of its promises. */
  summary: z.object({ discussed: z.int(), done: z.int(), dropped: z.int(), carried: z.int() }).nullable(),
});
export type Session = z.infer<typeof sessionSchema>;

export const wrapUpSchema = z.strictObject({ session: z.int().min(1) });

/** A session that was wrapped up, or the one in which the pair ended. */
export type SessionRecord = WrappedRecord | EndedRecord;

/** `asWrapped` never changes again; `later` is what reached the session after its wrap-up. */
export interface WrappedRecord extends Recorded {
  readonly wrappedAt: string;
  readonly wrappedBy: string;
}

/** What the current session showed when the pair ended, which nobody can change any more. Nothing comes later. */
export interface EndedRecord extends Recorded {
  readonly wrappedAt: null;
  readonly wrappedBy: null;
  readonly endedAt: string;
  /** Null where that was not noted. */
  readonly endedBy: string | null;
}

interface Recorded {
  readonly number: number;
  readonly scheduledFor: string | null;
  /** Both people: in a wrapped session by the names that they had then, in the one of the end by those they have now. */
  readonly manager: Member;
  readonly report: Member;
  readonly asWrapped: RecordedAgenda;
  /** Absent with `?as=wrapped`. */
  readonly later?: AddedLater;
}

const richNode = z.looseObject({ type: z.string() });
const recordedItem = z.looseObject({
  id: z.string(),
  text: z.array(richNode),
  outcome: z.enum(['done', 'dropped', 'carried', 'removed']),
});
const recordedTopic = z.looseObject({
  id: z.string(),
  title: z.array(richNode),
  notes: z.array(richNode),
  outcome: z.enum(['discussed', 'carried', 'removed']),
  items: z.array(recordedItem),
});

/** For the API's description; the types above say more. */
export const sessionRecordSchema = z.looseObject({
  number: z.int(),
  scheduledFor: z.iso.datetime().nullable(),
  /** Null for the session in which the pair ended: it was not wrapped up. */
  wrappedAt: z.iso.datetime().nullable(),
  wrappedBy: z.string().nullable(),
  endedAt: z.iso.datetime().optional(),
  endedBy: z.string().nullable().optional(),
  asWrapped: z.looseObject({
    session: z.int(),
    promises: z.array(recordedItem),
    loose: z.array(recordedItem),
    topics: z.array(recordedTopic),
  }),
  later: z.looseObject({ topics: z.array(recordedTopic), items: z.array(recordedItem) }).optional(),
});
