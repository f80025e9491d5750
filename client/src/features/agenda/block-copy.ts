import type { ActionItem } from '@throughline/shared/agenda/blocks';
import type { BlockRef } from '@throughline/shared/agenda/edits';
import { type FieldId, fieldText } from '@throughline/shared/agenda/fields';
import { type RichText, readRichText } from '@throughline/shared/agenda/rich-text';
import type { SessionView, ShownItem } from '@throughline/shared/agenda/show-session';
import type * as Y from 'yjs';
import type { CopyItem, CopySource } from '#clipboard/write-copy.ts';
import { fieldRef } from './field-ref.ts';
import { blockName } from './keep-focus.ts';
import { topicAround } from './topic-at-hand.ts';

/** What blocks say, in the order of the page; an item whose topic is among them goes with it. */
export function sourceOf(
  doc: Y.Doc,
  view: SessionView,
  blocks: readonly BlockRef[],
): Pick<CopySource, 'topics' | 'items'> {
  const names = new Set(blocks.map(blockName));
  const isIn = (ref: BlockRef) => names.has(blockName(ref));
  const read = (field: FieldId): RichText => readRichText(fieldText(doc, field));
  const itemOf = ({ item }: ShownItem): CopyItem => ({
    id: item.id,
    text: read({ block: 'item', id: item.id, name: 'text' }),
    owner: item.owner,
    due: item.due,
    state: item.closed?.state ?? 'open',
  });
  const standing = ({ item }: { item: ActionItem }) => !item.removed;
  const alone = ({ item }: ShownItem) => !item.removed && isIn({ block: 'item', id: item.id });
  const topics = view.topics.filter(({ topic }) => !topic.removed && isIn({ block: 'topic', id: topic.id }));
  const others = view.topics.filter(({ topic }) => !isIn({ block: 'topic', id: topic.id }));
  return {
    topics: topics.map(({ topic: { id }, items }) => ({
      id,
      title: read({ block: 'topic', id, name: 'title' }),
      notes: read({ block: 'topic', id, name: 'notes' }),
      items: items.filter(standing).map(itemOf),
    })),
    items: [...view.promises, ...view.loose, ...others.flatMap(({ items }) => items)].filter(alone).map(itemOf),
  };
}

/** A whole topic, or where there is none around, the list that an item stands in. */
export function blocksAround(view: SessionView, fieldKey: string): BlockRef[] {
  const here = fieldRef(fieldKey);
  const isHere = ({ item }: ShownItem) => here?.block === 'item' && item.id === here.id;
  const shown = here && topicAround(view.topics, here);
  if (shown) return [{ block: 'topic', id: shown.topic.id }, ...refsOf(shown.items)];
  return refsOf([view.promises, view.loose].find((items) => items.some(isHere)) ?? []);
}

export function blocksOfPage(view: SessionView): BlockRef[] {
  const topics = view.topics.filter(({ topic }) => !topic.removed);
  return [
    ...refsOf(view.promises),
    ...refsOf(view.loose),
    ...topics.flatMap(({ topic, items }) => [{ block: 'topic', id: topic.id } as const, ...refsOf(items)]),
  ];
}

function refsOf(items: readonly ShownItem[]): BlockRef[] {
  return items.filter(({ item }) => !item.removed).map(({ item }) => ({ block: 'item', id: item.id }));
}
