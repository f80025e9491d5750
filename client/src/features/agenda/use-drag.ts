import type { BlockRef } from '@throughline/shared/agenda/edits';
import type { TopicId } from '@throughline/shared/ids';
import { useAgenda } from './agenda-context.ts';
import { type Gap, itemGaps, nearestGap, topicGaps } from './drop-gaps.ts';
import { blockName, keepFocus } from './keep-focus.ts';
import { placeIn, topicOrderAt } from './places.ts';
import { type TrackedDrag, trackDrag } from './track-drag.ts';

/** Moves a block by its handle. `onEnd` says whether it was dragged at all. */
export function useDrag(block: BlockRef) {
  const { view, commands } = useAgenda();

  function drop(gap: Gap): void {
    if (block.block === 'topic') {
      commands.moveTopic(block.id, topicOrderAt(view.get(), block.id, gap.index));
      return;
    }
    const topic = gap.list === '' ? null : (gap.list as TopicId);
    commands.moveItem(block.id, placeIn(view.get(), block.id, topic, gap.index));
  }

  return (start: PointerEvent, onEnd: (dragged: boolean) => void): void => {
    const row = document.querySelector<HTMLElement>(`[data-block="${CSS.escape(blockName(block))}"]`);
    const drag: TrackedDrag = {
      start,
      row,
      gapAt: (y) => nearestGap(block.block === 'topic' ? topicGaps(row) : itemGaps(row), y),
      onEnd(gap, dragged) {
        if (gap) keepFocus(() => drop(gap));
        onEnd(dragged);
      },
    };
    trackDrag(drag);
  };
}
