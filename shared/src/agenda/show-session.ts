import type { TopicId } from '../ids.ts';
import type { ActionItem, Blocks, Removal, Topic } from './blocks.ts';

export interface ShownItem {
  readonly item: ActionItem;
  /** How many wrap-ups it has come through: 0 for one raised in this session. */
  readonly timesCarried: number;
  /** The topic it belongs to, when it does not stand under it. */
  readonly origin: TopicId | null;
  readonly stillTrue: StillTrue;
}

/** What comes back for the third time is asked about, once a session: `asked` until one of the two has answered. */
export type StillTrue = 'asked' | 'answered' | null;

const ASKS_FROM = 3;

export interface ShownTopic {
  readonly topic: Topic;
  readonly timesCarried: number;
  readonly items: readonly ShownItem[];
}

/**
 * What one session shows. Every item that is open stands in exactly one of the three lists, once. Blocks that were
 * removed in this session keep their place, with `removed` set, so that they can be restored; they count as nothing.
 */
export interface SessionView {
  readonly session: number;
  /** "Last time we said": items raised in an earlier session, wherever they belong. */
  readonly promises: readonly ShownItem[];
  /** Items of this session that stand under no topic, or whose topic is not shown. */
  readonly loose: readonly ShownItem[];
  readonly topics: readonly ShownTopic[];
}

/** The rolling: a pure function of the blocks and the session's number. See ROLL in docs/SPEC.md. */
export function showSession(blocks: Blocks, session: number): SessionView {
  const topics = blocks.topics.filter((topic) => inSight(topic, session) && !settledBefore(topic.discussedIn, session));
  const items = blocks.items.filter(
    (item) => inSight(item, session) && !settledBefore(item.closed?.in ?? null, session),
  );

  const standing = new Set(topics.filter((topic) => !topic.removed).map((topic) => topic.id));
  const rank = new Map(blocks.topics.map((topic, index) => [topic.id, index]));
  const carried = (raisedIn: number) => Math.max(0, session - raisedIn);
  const show = (item: ActionItem, origin: TopicId | null): ShownItem => {
    const timesCarried = carried(item.raisedIn);
    return { item, origin, timesCarried, stillTrue: asksStillTrue(item, timesCarried, session) };
  };

  const promises = items
    .filter((item) => item.raisedIn < session)
    .sort((a, b) => rankOf(rank, a.place.topic) - rankOf(rank, b.place.topic));
  const fresh = items.filter((item) => item.raisedIn >= session);
  const under = (item: ActionItem) => item.place.topic !== null && standing.has(item.place.topic);

  return {
    session,
    promises: promises.map((item) => show(item, item.place.topic)),
    loose: fresh.filter((item) => !under(item)).map((item) => show(item, item.place.topic)),
    topics: topics.map((topic) => ({
      topic,
      timesCarried: carried(topic.raisedIn),
      items: fresh.filter((item) => under(item) && item.place.topic === topic.id).map((item) => show(item, null)),
    })),
  };
}

/** Every item that the view lists, in the order of the page, the removed ones included. */
export function itemsOf(view: SessionView): ShownItem[] {
  return [...view.promises, ...view.loose, ...view.topics.flatMap((shown) => shown.items)];
}

/** True for a promise that still wants one of: done, a new date, dropped. */
export function isOpen(item: ActionItem): boolean {
  return item.closed === null && item.removed === null;
}

// What was said in another session, or will be, is no answer in this one.
function asksStillTrue(item: ActionItem, timesCarried: number, session: number): StillTrue {
  if (!isOpen(item) || timesCarried < ASKS_FROM) return null;
  return item.stillTrueIn === session ? 'answered' : 'asked';
}

function inSight(block: { removed: Removal | null }, session: number): boolean {
  return block.removed === null || block.removed.in >= session;
}

function settledBefore(settledIn: number | null, session: number): boolean {
  return settledIn !== null && settledIn < session;
}

function rankOf(rank: ReadonlyMap<TopicId, number>, topic: TopicId | null): number {
  return topic === null ? -1 : (rank.get(topic) ?? -1);
}
