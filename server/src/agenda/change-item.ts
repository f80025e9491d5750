import type { ActionItem } from '@throughline/shared/agenda/blocks';
import { addItem, closeItem, reopenItem, replaceText, setDue, setOwner } from '@throughline/shared/agenda/edits';
import { orderAt } from '@throughline/shared/agenda/order';
import { readBlocks } from '@throughline/shared/agenda/read-blocks';
import { showSession } from '@throughline/shared/agenda/show-session';
import type { ChangeActionItem } from '@throughline/shared/http/action-items';
import type { Day, ItemId, TopicId, UserId } from '@throughline/shared/ids';
import type * as Y from 'yjs';

/** Who changes the agenda over HTTP, in which session, and when. */
export interface Stamp {
  readonly by: UserId;
  readonly session: number;
  readonly at: string;
}

export interface NewItem {
  readonly id: ItemId;
  readonly text: string;
  readonly owner: UserId | null;
  readonly due: Day | null;
  readonly topicId: TopicId | null;
}

/** At the end of its topic. False where the session shows no such topic. */
export function writeNewItem(doc: Y.Doc, { topicId, ...item }: NewItem, { by, session }: Stamp): boolean {
  const blocks = readBlocks(doc);
  const shown = showSession(blocks, session).topics.some(({ topic }) => topic.id === topicId && !topic.removed);
  if (topicId !== null && !shown) return false;
  // Hidden ones included: the new one goes behind them all.
  const orders = blocks.items.filter((one) => one.place.topic === topicId).map((one) => one.place.order);
  const place = { topic: topicId, order: orderAt(orders, orders.length) };
  addItem(doc, { ...item, place, author: by, raisedIn: session });
  return true;
}

/** Writes just what differs. False where there is no such item, or it was removed. */
export function writeItemChange(doc: Y.Doc, id: ItemId, change: ChangeActionItem, stamp: Stamp): boolean {
  const item = readBlocks(doc).items.find((one) => one.id === id);
  if (!item || item.removed) return false;
  const { text, owner, due } = change;
  if (text !== undefined) replaceText(doc, { block: 'item', id, name: 'text' }, text);
  if (owner !== undefined && owner !== item.owner) setOwner(doc, id, owner as UserId | null);
  if (due !== undefined && due !== item.due) setDue(doc, id, due as Day | null, stamp.session);
  writeState(doc, item, change, stamp);
  return true;
}

function writeState(doc: Y.Doc, item: ActionItem, { state, reason }: ChangeActionItem, stamp: Stamp): void {
  if (state === undefined && reason !== undefined && item.closed?.state === 'dropped') {
    closeItem(doc, item.id, { ...item.closed, reason });
  }
  if (state === 'open' && item.closed) reopenItem(doc, item.id);
  if (state === undefined || state === 'open') return;
  const why = state === 'dropped' ? (reason ?? null) : null;
  if (item.closed?.state === state && item.closed.reason === why) return;
  closeItem(doc, item.id, { state, reason: why, in: stamp.session, by: stamp.by, at: stamp.at });
}
