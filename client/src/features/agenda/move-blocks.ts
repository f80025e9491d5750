import type { Place } from '@throughline/shared/agenda/blocks';
import type { BlockRef } from '@throughline/shared/agenda/edits';
import type { FieldId } from '@throughline/shared/agenda/fields';
import type { SessionView, ShownItem } from '@throughline/shared/agenda/show-session';
import type { ItemId, TopicId } from '@throughline/shared/ids';
import { blockName } from './keep-focus.ts';
import { ordersIn } from './paste-edits.ts';
import { placeAt } from './paste-gaps.ts';

export interface Move {
  readonly topics: readonly { readonly id: TopicId; readonly order: string }[];
  readonly items: readonly { readonly id: ItemId; readonly place: Place }[];
}

/** Where blocks go that are pasted at a field, or without one, at the page's end. */
export function moveBlocks(view: SessionView, refs: readonly BlockRef[], field: FieldId | null): Move {
  const names = new Set(refs.map(blockName));
  // Pasted at itself, a block stays: it is among those that it goes behind.
  const here = field && blockName(field);
  const others = withoutBlocks(view, (ref) => names.has(blockName(ref)) && blockName(ref) !== here);
  const { topic, itemGap, topicGap } = placeAt(others, field);
  const topics = refs.filter((ref) => ref.block === 'topic' && blockName(ref) !== here) as { id: TopicId }[];
  const items = refs.filter((ref) => ref.block === 'item' && blockName(ref) !== here) as { id: ItemId }[];
  const topicOrders = ordersIn(topicGap, topics.length);
  const itemOrders = ordersIn(itemGap, items.length);
  return {
    topics: topics.map(({ id }, index) => ({ id, order: topicOrders[index] ?? '' })),
    items: items.map(({ id }, index) => ({ id, place: { topic, order: itemOrders[index] ?? '' } })),
  };
}

function withoutBlocks(view: SessionView, isOut: (ref: BlockRef) => boolean): SessionView {
  const items = (shown: readonly ShownItem[]) => shown.filter(({ item }) => !isOut({ block: 'item', id: item.id }));
  return {
    ...view,
    promises: items(view.promises),
    loose: items(view.loose),
    topics: view.topics
      .filter(({ topic }) => !isOut({ block: 'topic', id: topic.id }))
      .map((shown) => ({ ...shown, items: items(shown.items) })),
  };
}
