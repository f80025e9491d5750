import type { ActionItemResource } from '@throughline/shared/http/action-items';
import type { ActionItemRow } from './read-action-items.ts';

export function toActionItem(row: ActionItemRow & { pairId: string }, session: number): ActionItemResource {
  const { id, pairId, text, owner, due, state, reason, topicId, topic, author, raisedIn } = row;
  const carried = Math.max(0, session - raisedIn);
  return { id, pairId, text, owner, due, state, reason, topicId, topic, author, raisedIn, carried };
}
