import { currentSession } from '@throughline/shared/agenda/agenda-doc';
import type { ActionItem, Place, Removal } from '@throughline/shared/agenda/blocks';
import { addItem, addTopic } from '@throughline/shared/agenda/edits';
import { type ItemId, newItemId, newTopicId, type TopicId } from '@throughline/shared/ids';
import type { AgendaEditsOptions } from './agenda-edits.ts';

/** New blocks are made empty and out of sight: showing them, with their words, is the step that undo takes back. */
export function createNewBlocks({ doc, me, now }: Pick<AgendaEditsOptions, 'doc' | 'me' | 'now'>) {
  const stamp = (): Removal => ({ by: me, at: now().toISOString(), in: currentSession(doc) });
  return {
    /** By whom, when, and in which session. */
    stamp,
    newTopic(order: string): TopicId {
      const id = newTopicId();
      const removed = stamp();
      addTopic(doc, { id, order, author: me, raisedIn: removed.in, removed });
      return id;
    },
    /** Its maker's own, unless `like` says otherwise. */
    newItem(place: Place, like: Partial<Pick<ActionItem, 'owner' | 'due'>> = {}): ItemId {
      const id = newItemId();
      const removed = stamp();
      addItem(doc, { id, place, author: me, raisedIn: removed.in, owner: me, ...like, removed });
      return id;
    },
  };
}
