import * as Y from 'yjs';
import type { ItemId, TopicId } from '../ids.ts';
import { agendaMaps, blockMap } from './agenda-doc.ts';

/** The address of one editable text. */
export type FieldId =
  | { readonly block: 'topic'; readonly id: TopicId; readonly name: 'title' | 'notes' }
  | { readonly block: 'item'; readonly id: ItemId; readonly name: 'text' };

/** A stable string for a field, for keys, focus and presence. */
export function fieldKey(field: FieldId): string {
  return `${field.block}/${field.id}/${field.name}`;
}

/** The field's text, or null where its block or its fragment is missing. */
export function fieldText(doc: Y.Doc, field: FieldId): Y.XmlFragment | null {
  const { topics, items } = agendaMaps(doc);
  const fragment = blockMap(field.block === 'topic' ? topics : items, field.id)?.get(field.name);
  return fragment instanceof Y.XmlFragment ? fragment : null;
}

/**
 * A new field: one paragraph, and in it one Y.XmlText, empty or with `text`. The text node is there from the start
 * because two people who begin in an empty paragraph would each make one of their own, and the editor's binding
 * later folds the second into the first: what is then being typed into the second would be doubled or lost.
 */
export function newField(text = ''): Y.XmlFragment {
  const fragment = new Y.XmlFragment();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  fragment.insert(0, [paragraph]);
  return fragment;
}

/** Every field of every block, the removed and the filed ones included. */
export function allFields(doc: Y.Doc): FieldId[] {
  const { topics, items } = agendaMaps(doc);
  const ofTopics = [...topics.keys()].flatMap((id) => [
    { block: 'topic', id: id as TopicId, name: 'title' } as const,
    { block: 'topic', id: id as TopicId, name: 'notes' } as const,
  ]);
  const ofItems = [...items.keys()].map((id) => ({ block: 'item', id: id as ItemId, name: 'text' }) as const);
  return [...ofTopics, ...ofItems];
}
