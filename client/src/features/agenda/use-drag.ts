import type { BlockRef } from '@throughline/shared/agenda/edits';
import type { ItemId, TopicId } from '@throughline/shared/ids';
import { useAgenda } from './agenda-context.ts';
import { type Gap, gapsAmong, itemGaps, nearestGap, topicGaps } from './drop-gaps.ts';
import { blockName, keepFocus } from './keep-focus.ts';
import { dropPlace, promisesBeside, topicOrderAt } from './places.ts';
import { type TrackedDrag, trackDrag } from './track-drag.ts';

/** A promise of an earlier session that is let go farther from its topic's others stays where it is. */
const PROMISE_REACH_PX = 56;

/** Moves a block by its handle. `onEnd` says whether it was dragged at all. */
export function useDrag(block: BlockRef) {
  const { view, commands } = useAgenda();

  function drop(gap: Gap): void {
    if (block.block === 'topic') {
      commands.moveTopic(block.id, topicOrderAt(view.get(), block.id, gap.index));
      return;
    }
    const topic = gap.list === '' ? null : (gap.list as TopicId);
    commands.moveItem(block.id, dropPlace(view.get(), block.id, topic, gap.index));
  }

  function itemGapAt(id: ItemId, y: number, row: HTMLElement | null): Gap | null {
    const beside = promisesBeside(view.get(), id);
    if (!beside) return nearestGap(itemGaps(row), y);
    const blocks = beside.map(({ item }) => blockName({ block: 'item', id: item.id }));
    return nearestGap(gapsAmong(blocks, row), y, PROMISE_REACH_PX);
  }

  return (start: PointerEvent, onEnd: (dragged: boolean) => void): void => {
    const row = document.querySelector<HTMLElement>(`[data-block="${CSS.escape(blockName(block))}"]`);
    const drag: TrackedDrag = {
      start,
      row,
      gapAt: (y) => (block.block === 'topic' ? nearestGap(topicGaps(row), y) : itemGapAt(block.id, y, row)),
      onEnd(gap, dragged) {
        if (gap) keepFocus(() => drop(gap));
        onEnd(dragged);
      },
    };
    trackDrag(drag);
  };
}
