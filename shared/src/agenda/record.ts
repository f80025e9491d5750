import type * as Y from 'yjs';
import type { Day, ItemId, TopicId, UserId } from '../ids.ts';
import type { ActionItem, Closing, Removal, Topic } from './blocks.ts';
import { fieldText } from './fields.ts';
import { isPromise } from './is-promise.ts';
import { readBlocks } from './read-blocks.ts';
import { plainText, type RichText, readRichText } from './rich-text.ts';
import { type ShownItem, type ShownTopic, showSession } from './show-session.ts';

export type ItemOutcome = 'done' | 'dropped' | 'carried' | 'removed';
export type TopicOutcome = 'discussed' | 'carried' | 'removed';

export interface RecordedItem {
  readonly id: ItemId;
  readonly text: RichText;
  readonly outcome: ItemOutcome;
  readonly owner: UserId | null;
  readonly due: Day | null;
  readonly author: UserId | null;
  readonly raisedIn: number;
  readonly timesCarried: number;
  readonly closed: Closing | null;
  readonly removed: Removal | null;
  /** The topic that it belongs to where it stands apart from it, by its title at the time. */
  readonly origin: { readonly id: TopicId; readonly title: string } | null;
}

export interface RecordedTopic {
  readonly id: TopicId;
  readonly title: RichText;
  readonly notes: RichText;
  readonly outcome: TopicOutcome;
  readonly author: UserId | null;
  readonly raisedIn: number;
  readonly timesCarried: number;
  readonly removed: Removal | null;
  readonly items: readonly RecordedItem[];
}

/** What a session showed, with all its text. A record as wrapped is this value, kept for ever. */
export interface RecordedAgenda {
  readonly session: number;
  readonly promises: readonly RecordedItem[];
  readonly loose: readonly RecordedItem[];
  readonly topics: readonly RecordedTopic[];
}

/** What the session shows by the document as it is now: at its wrap-up its record, and later what `addedLater` compares. */
export function recordSession(doc: Y.Doc, session: number): RecordedAgenda {
  const view = showSession(readBlocks(doc), session);
  const kept = (shown: readonly ShownItem[]) =>
    shown.filter((one) => isPromise(doc, one.item, session)).map((one) => recordItem(doc, one, session));
  return {
    session,
    promises: kept(view.promises),
    loose: kept(view.loose),
    topics: view.topics
      .map((shown) => recordTopic(doc, shown, kept(shown.items), session))
      .filter((recorded) => !isBlank(recorded)),
  };
}

export function recordedItems(record: RecordedAgenda): RecordedItem[] {
  return [...record.promises, ...record.loose, ...record.topics.flatMap((topic) => topic.items)];
}

function recordItem(doc: Y.Doc, { item, timesCarried, origin }: ShownItem, session: number): RecordedItem {
  const { id, owner, due, author, raisedIn, closed, removed } = item;
  return {
    id,
    text: readRichText(fieldText(doc, { block: 'item', id, name: 'text' })),
    outcome: itemOutcome(item, session),
    owner,
    due,
    author,
    raisedIn,
    timesCarried,
    closed: closed?.in === session ? closed : null,
    removed: removed?.in === session ? removed : null,
    origin: origin && { id: origin, title: plainText(titleOf(doc, origin)) },
  };
}

function recordTopic(doc: Y.Doc, shown: ShownTopic, items: RecordedItem[], session: number): RecordedTopic {
  const { id, author, raisedIn, removed } = shown.topic;
  return {
    id,
    title: titleOf(doc, id),
    notes: readRichText(fieldText(doc, { block: 'topic', id, name: 'notes' })),
    outcome: topicOutcome(shown.topic, session),
    author,
    raisedIn,
    timesCarried: shown.timesCarried,
    removed: removed?.in === session ? removed : null,
    items,
  };
}

function titleOf(doc: Y.Doc, id: TopicId): RichText {
  return readRichText(fieldText(doc, { block: 'topic', id, name: 'title' }));
}

// Settled in a later session means: when this one was over, it was carried.
function itemOutcome(item: ActionItem, session: number): ItemOutcome {
  if (item.removed?.in === session) return 'removed';
  return item.closed?.in === session ? item.closed.state : 'carried';
}

function topicOutcome(topic: Topic, session: number): TopicOutcome {
  if (topic.removed?.in === session) return 'removed';
  return topic.discussedIn === session ? 'discussed' : 'carried';
}

function isBlank(topic: RecordedTopic): boolean {
  return topic.title.length === 0 && topic.notes.length === 0 && topic.items.length === 0;
}
