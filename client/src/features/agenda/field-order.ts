import { type FieldId, fieldKey } from '@throughline/shared/agenda/fields';
import type { SessionView, ShownItem, ShownTopic } from '@throughline/shared/agenda/show-session';

/** All fields that can take the caret, as one reads: what the arrow keys walk through. */
export function fieldOrder(view: SessionView): FieldId[] {
  return [...itemFields(view.promises), ...itemFields(view.loose), ...view.topics.flatMap(topicFields)];
}

/** The field before or after `key`; null at the page's ends. */
export function neighbour(view: SessionView, key: string, step: -1 | 1): FieldId | null {
  const order = fieldOrder(view);
  const index = order.findIndex((field) => fieldKey(field) === key);
  return index < 0 ? null : (order[index + step] ?? null);
}

/** Where the caret goes when the block that had it went away: the text before it, or else the one after. */
export function nearest(before: SessionView, after: SessionView, key: string): FieldId | null {
  const order = fieldOrder(before);
  const index = order.findIndex((field) => fieldKey(field) === key);
  const still = new Set(fieldOrder(after).map(fieldKey));
  const stands = (field: FieldId) => still.has(fieldKey(field));
  return order.slice(0, Math.max(0, index)).findLast(stands) ?? order.slice(index + 1).find(stands) ?? null;
}

function itemFields(items: readonly ShownItem[]): FieldId[] {
  return items
    .filter(({ item }) => !item.removed)
    .map(({ item }): FieldId => ({ block: 'item', id: item.id, name: 'text' }));
}

function topicFields({ topic, items }: ShownTopic): FieldId[] {
  if (topic.removed) return [];
  const field = (name: 'title' | 'notes'): FieldId => ({ block: 'topic', id: topic.id, name });
  return [field('title'), field('notes'), ...itemFields(items)];
}
