import type { BlockRef } from '@throughline/shared/agenda/edits';
import type { ItemId, TopicId } from '@throughline/shared/ids';

/** The block that a field belongs to, by the field's key. */
export function fieldRef(key: string): BlockRef | null {
  const [block, id] = key.split('/');
  if (id === undefined) return null;
  return block === 'topic' ? { block, id: id as TopicId } : { block: 'item', id: id as ItemId };
}
