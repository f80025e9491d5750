import { uuidv4 } from 'lib0/random';

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type UserId = Id<'user'>;
export type PairId = Id<'pair'>;
export type TopicId = Id<'topic'>;
export type ItemId = Id<'item'>;

/** A day in nobody's time zone, `YYYY-MM-DD`. */
export type Day = Id<'day'>;

// lib0's and not crypto.randomUUID: browsers hide the latter from a page served over plain HTTP.
export const newPairId = (): PairId => uuidv4() as PairId;
export const newTopicId = (): TopicId => uuidv4() as TopicId;
export const newItemId = (): ItemId => uuidv4() as ItemId;

/** The day, when `text` names one that exists in the calendar, and otherwise null. */
export function asDay(text: unknown): Day | null {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) return null;
  return text as Day;
}
