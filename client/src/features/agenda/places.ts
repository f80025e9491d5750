import type { Place } from '@throughline/shared/agenda/blocks';
import { orderAt } from '@throughline/shared/agenda/order';
import type { SessionView, ShownItem, ShownTopic } from '@throughline/shared/agenda/show-session';
import type { ItemId, TopicId } from '@throughline/shared/ids';

export type Direction = 'up' | 'down';

/** Behind the last of a list, however long it is. */
export const END = Number.POSITIVE_INFINITY;

/** A list on the page that items stand in: under a topic, or above all topics (null). */
export interface ItemList {
  readonly topic: TopicId | null;
  readonly items: readonly ShownItem[];
}

/** The lists of this session's own items, in the order of the page. A removed topic holds none. */
export function itemLists(view: SessionView): ItemList[] {
  const standing = view.topics.filter((shown) => !shown.topic.removed);
  return [
    { topic: null, items: view.loose },
    ...standing.map((shown) => ({ topic: shown.topic.id, items: shown.items })),
  ];
}

/** Where an item of this session stands in its list; any other counts as standing before the list at the top. */
export function spotOf(view: SessionView, id: ItemId): { readonly topic: TopicId | null; readonly index: number } {
  const list = itemLists(view).find(({ items }) => items.some(({ item }) => item.id === id));
  return { topic: list?.topic ?? null, index: list?.items.findIndex(({ item }) => item.id === id) ?? -1 };
}

/** Where an item goes one step up or down, over the borders of topics; null at the page's end. */
export function itemStep(view: SessionView, id: ItemId, direction: Direction): Place | null {
  const promise = view.promises.find((shown) => shown.item.id === id);
  if (promise) return promiseStep(view, promise, direction);
  const lists = itemLists(view);
  const here = lists.findIndex((list) => list.items.some((shown) => shown.item.id === id));
  const list = lists[here];
  if (!list) return null;
  const index = list.items.findIndex((shown) => shown.item.id === id);
  const next = direction === 'up' ? index - 1 : index + 1;
  if (next >= 0 && next < list.items.length) return placeIn(view, id, list.topic, next);
  return itemAcross(view, id, direction);
}

/** Where an item goes across to the list above or below its own; null where there is none, and for an earlier promise. */
export function itemAcross(view: SessionView, id: ItemId, direction: Direction): Place | null {
  const lists = itemLists(view);
  const here = lists.findIndex((list) => list.items.some((shown) => shown.item.id === id));
  const other = here < 0 ? undefined : lists[direction === 'up' ? here - 1 : here + 1];
  return other ? placeIn(view, id, other.topic, direction === 'up' ? other.items.length : 0) : null;
}

/** A place in this session's list of `topic` (null: above all topics), counted without the item itself. */
export function placeIn(view: SessionView, id: ItemId | null, topic: TopicId | null, index: number): Place {
  const others = itemsIn(view, topic).filter((shown) => shown.item.id !== id);
  const orders = others.map((shown) => shown.item.place.order);
  return { topic: topic ?? keptTopic(view, id), order: orderAt(orders, Math.min(index, orders.length)) };
}

/**
 * Where an item goes that is dropped into the list of `topic`, counted without itself. A promise of an earlier session
 * stays with its topic wherever it is dropped: only its menu, which names the other topic, takes it to one.
 */
export function dropPlace(view: SessionView, id: ItemId, topic: TopicId | null, index: number): Place {
  const promise = view.promises.find((shown) => shown.item.id === id);
  return promise ? promisePlace(view, promise, index) : placeIn(view, id, topic, index);
}

/** The promises of an earlier session that one of them can be moved among, itself included; null for any other item. */
export function promisesBeside(view: SessionView, id: ItemId): readonly ShownItem[] | null {
  const promise = view.promises.find((shown) => shown.item.id === id);
  return promise ? siblingsOf(view, promise) : null;
}

/** The end of a topic's list: where "Move to…" and a new item go. */
export function endOf(view: SessionView, topic: TopicId | null): Place {
  return placeIn(view, null, topic, END);
}

function itemsIn(view: SessionView, topic: TopicId | null): readonly ShownItem[] {
  return itemLists(view).find((list) => list.topic === topic)?.items ?? [];
}

export function topicStep(view: SessionView, id: TopicId, direction: Direction): string | null {
  const index = view.topics.findIndex((shown) => shown.topic.id === id);
  const next = direction === 'up' ? index - 1 : index + 1;
  if (index < 0 || next < 0 || next >= view.topics.length) return null;
  return topicOrderAt(view, id, next);
}

/** An order among the shown topics, counted without the topic itself. */
export function topicOrderAt(view: SessionView, id: TopicId | null, index: number): string {
  const others = view.topics.filter((shown: ShownTopic) => shown.topic.id !== id);
  return orderAt(
    others.map((shown) => shown.topic.order),
    Math.min(index, others.length),
  );
}

// What was promised earlier is listed by its topic: it moves among its topic's promises and not out of them.
function promiseStep(view: SessionView, promise: ShownItem, direction: Direction): Place | null {
  const siblings = siblingsOf(view, promise);
  const index = siblings.findIndex((shown) => shown.item.id === promise.item.id);
  const next = direction === 'up' ? index - 1 : index + 1;
  return next < 0 || next >= siblings.length ? null : promisePlace(view, promise, next);
}

function promisePlace(view: SessionView, promise: ShownItem, index: number): Place {
  const others = siblingsOf(view, promise).filter((shown) => shown.item.id !== promise.item.id);
  const orders = others.map((shown) => shown.item.place.order);
  return { topic: promise.item.place.topic, order: orderAt(orders, Math.min(index, orders.length)) };
}

function siblingsOf(view: SessionView, { item }: ShownItem): readonly ShownItem[] {
  return view.promises.filter((shown) => shown.item.place.topic === item.place.topic);
}

// An item whose topic is out of sight stands above all topics; moving it there must not cut it from its topic.
function keptTopic(view: SessionView, id: ItemId | null): TopicId | null {
  return view.loose.find((shown) => shown.item.id === id)?.item.place.topic ?? null;
}
