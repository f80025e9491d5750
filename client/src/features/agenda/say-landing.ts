import type { BlockRef } from '@throughline/shared/agenda/edits';
import type { SessionView } from '@throughline/shared/agenda/show-session';
import type { ItemId, TopicId } from '@throughline/shared/ids';
import type { Gap } from './drop-gaps.ts';
import { itemLists, promisesBeside } from './places.ts';

interface Names {
  sayBlock(ref: BlockRef): string;
  sayTopic(id: TopicId | null): string;
}

/** Where a dragged block would stand, in words: by what it would come before. */
export function sayLanding(view: SessionView, block: BlockRef, gap: Gap, { sayBlock, sayTopic }: Names): string {
  const others = rowsAt(view, block, gap).filter(({ id }) => id !== block.id);
  const next = others[gap.index];
  if (block.block === 'topic') return next ? `Before ${sayBlock(next)}` : 'After the last topic';
  const list = promisesBeside(view, block.id) ? 'the promises of its topic' : sayTopic(listOf(gap));
  if (next) return `Before ${sayBlock(next)}, in ${list}`;
  return others.length === 0 ? `The first in ${list}` : `Last in ${list}`;
}

/** It would stand where it stands. */
export function landsAtHome(view: SessionView, block: BlockRef, gap: Gap): boolean {
  return rowsAt(view, block, gap).findIndex(({ id }) => id === block.id) === gap.index;
}

export function listOf(gap: Gap): TopicId | null {
  return gap.list === '' ? null : (gap.list as TopicId);
}

function rowsAt(view: SessionView, block: BlockRef, gap: Gap): readonly BlockRef[] {
  if (block.block === 'topic') return view.topics.map(({ topic }) => ({ block: 'topic', id: topic.id }));
  const items = promisesBeside(view, block.id) ?? itemLists(view).find(({ topic }) => topic === listOf(gap))?.items;
  return (items ?? []).map(({ item }) => ({ block: 'item', id: item.id as ItemId }));
}
