import type * as Y from 'yjs';
import { asDay, type ItemId, type TopicId, type UserId } from '../ids.ts';
import { agendaMaps, asSession, type BlockMap, blockMap } from './agenda-doc.ts';
import type { ActionItem, Blocks, Closing, Place, Removal, Topic } from './blocks.ts';

/**
 * What the document holds, tolerant of whatever another client wrote. A key that is absent or odd reads as the value
 * that keeps the block in sight: open, not removed, not discussed, raised in session 1.
 */
export function readBlocks(doc: Y.Doc): Blocks {
  const { topics, items } = agendaMaps(doc);
  return {
    topics: read(topics, readTopic).sort(byOrder),
    items: read(items, readItem).sort((a, b) => byOrder({ id: a.id, ...a.place }, { id: b.id, ...b.place })),
  };
}

/** Equal order keys are told apart by id, so that every client sorts alike. */
export function byOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  return compare(a.order, b.order) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function read<Block>(blocks: Y.Map<unknown>, readBlock: (id: string, map: BlockMap) => Block): Block[] {
  const found: Block[] = [];
  for (const id of blocks.keys()) {
    const map = blockMap(blocks, id);
    if (map) found.push(readBlock(id, map));
  }
  return found;
}

function readTopic(id: string, map: BlockMap): Topic {
  return {
    id: id as TopicId,
    order: asText(map.get('order')) ?? '',
    author: asUser(map.get('author')),
    raisedIn: asSession(map.get('raisedIn')) ?? 1,
    discussedIn: asSession(map.get('discussedIn')),
    notBefore: asDay(map.get('notBefore')),
    removed: asRemoval(map.get('removed')),
  };
}

function readItem(id: string, map: BlockMap): ActionItem {
  return {
    id: id as ItemId,
    place: asPlace(map.get('place')),
    author: asUser(map.get('author')),
    owner: asUser(map.get('owner')),
    due: asDay(map.get('due')),
    raisedIn: asSession(map.get('raisedIn')) ?? 1,
    stillTrueIn: asSession(map.get('stillTrueIn')),
    closed: asClosing(map.get('closed')),
    removed: asRemoval(map.get('removed')),
  };
}

function asPlace(value: unknown): Place {
  const place = asObject(value);
  return { topic: asText(place?.topic) as TopicId | null, order: asText(place?.order) ?? '' };
}

function asRemoval(value: unknown): Removal | null {
  const removal = asObject(value);
  const session = asSession(removal?.in);
  if (!removal || session === null) return null;
  return { by: asUser(removal.by), at: asText(removal.at), in: session };
}

function asClosing(value: unknown): Closing | null {
  const closing = asObject(value);
  const session = asSession(closing?.in);
  if (!closing || session === null) return null;
  if (closing.state !== 'done' && closing.state !== 'dropped') return null;
  const { state } = closing;
  return { state, in: session, by: asUser(closing.by), at: asText(closing.at), reason: asText(closing.reason) };
}

function asObject(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function asUser(value: unknown): UserId | null {
  return asText(value) as UserId | null;
}
