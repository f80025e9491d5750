import type { Day, ItemId, TopicId, UserId } from '../ids.ts';

/** Who took a block off the agenda, when (ISO time), and in which session. */
export interface Removal {
  readonly by: UserId | null;
  readonly at: string | null;
  readonly in: number;
}

/** How an action item was settled: one value, so that its parts can never disagree. */
export interface Closing {
  readonly state: 'done' | 'dropped';
  readonly in: number;
  readonly by: UserId | null;
  readonly at: string | null;
  readonly reason: string | null;
}

export interface Place {
  readonly topic: TopicId | null;
  /** A fractional index among the items of that topic. */
  readonly order: string;
}

/** A topic without its text: title and notes live in fragments, see `fields.ts`. */
export interface Topic {
  readonly id: TopicId;
  readonly order: string;
  readonly author: UserId | null;
  readonly raisedIn: number;
  readonly discussedIn: number | null;
  readonly notBefore: Day | null;
  readonly removed: Removal | null;
}

/** An action item without its text, which lives in a fragment, see `fields.ts`. */
export interface ActionItem {
  readonly id: ItemId;
  readonly place: Place;
  readonly author: UserId | null;
  readonly owner: UserId | null;
  readonly due: Day | null;
  readonly raisedIn: number;
  /** The last session in which one of the two said that it still holds: see `StillTrue` in show-session.ts. */
  readonly stillTrueIn: number | null;
  /** Null while the item is open. */
  readonly closed: Closing | null;
  readonly removed: Removal | null;
}

/** All blocks of a document, each list in its order on the page. */
export interface Blocks {
  readonly topics: readonly Topic[];
  readonly items: readonly ActionItem[];
}
