import type { Place } from '@throughline/shared/agenda/blocks';
import type { FieldId } from '@throughline/shared/agenda/fields';
import type { SessionView } from '@throughline/shared/agenda/show-session';
import type { ItemId, TopicId } from '@throughline/shared/ids';
import { itemLists } from './places.ts';

/** Where blocks go: behind the first key and ahead of the second. */
export interface Gap {
  readonly before: string | null;
  readonly after: string | null;
}

/** Where a paste puts what has a place of its own: items in a list, and topics. */
export interface PastePlace {
  readonly topic: Place['topic'];
  readonly itemGap: Gap;
  readonly topicGap: Gap;
}

/** At a field: items below its item or at the end of its topic, topics behind that. Without a field, at the page's end. */
export function placeAt(view: SessionView, field: FieldId | null): PastePlace {
  const isItem = field?.block === 'item';
  const topic = isItem ? topicOfItem(view, field.id) : (field?.id ?? null);
  return {
    topic,
    itemGap: isItem ? gapBelowItem(view, field.id) : gapInTopic(view, topic),
    topicGap: gapAfterTopic(view, topic),
  };
}

/** Behind a topic, and ahead of the next; at the page's end where there is no such topic. */
function gapAfterTopic({ topics }: SessionView, id: TopicId | null): Gap {
  const index = topics.findIndex(({ topic }) => topic.id === id);
  if (index < 0) return { before: topics.at(-1)?.topic.order ?? null, after: null };
  return { before: topics[index]?.topic.order ?? null, after: topics[index + 1]?.topic.order ?? null };
}

/** The end of a topic's list. */
function gapInTopic(view: SessionView, topic: TopicId | null): Gap {
  return { before: listOf(view, topic).at(-1)?.item.place.order ?? null, after: null };
}

/** Below an item; a promise of an earlier session stands elsewhere, and what is new starts its topic's list. */
function gapBelowItem(view: SessionView, id: ItemId): Gap {
  const items = listOf(view, topicOfItem(view, id));
  const index = items.findIndex(({ item }) => item.id === id);
  return {
    before: items[index]?.item.place.order ?? null,
    after: items[index + 1]?.item.place.order ?? null,
  };
}

/** The topic whose list an item stands in, or would stand in; null for the list above all topics. */
function topicOfItem(view: SessionView, id: ItemId): TopicId | null {
  const list = itemLists(view).find(({ items }) => items.some(({ item }) => item.id === id));
  if (list) return list.topic;
  const topic = view.promises.find(({ item }) => item.id === id)?.item.place.topic ?? null;
  return view.topics.some((shown) => shown.topic.id === topic && !shown.topic.removed) ? topic : null;
}

function listOf(view: SessionView, topic: TopicId | null) {
  return itemLists(view).find((list) => list.topic === topic)?.items ?? [];
}
