import type { BlockRef } from '@throughline/shared/agenda/edits';
import type { ItemId } from '@throughline/shared/ids';
import { announce } from '#ui/announce.ts';
import { useAgenda } from './agenda-context.ts';
import { awaitHold } from './await-hold.ts';
import { type Gap, gapsAmong, itemGaps, nearestGap, topicGaps } from './drop-gaps.ts';
import { blockName, keepFocus } from './keep-focus.ts';
import { dropPlace, promisesBeside, topicOrderAt } from './places.ts';
import { sayDrag } from './say-drag.ts';
import { landsAtHome, listOf, sayLanding } from './say-landing.ts';
import { trackDrag } from './track-drag.ts';

/** A promise of an earlier session that is let go farther from its topic's others stays where it is. */
const PROMISE_REACH_PX = 56;
/** As long as a key of a phone. */
const PICKED_UP_MS = 10;

/** Moves a block by its handle: with a mouse at once, with a finger that rests on it. `onEnd` says whether it was dragged at all. */
export function useDrag(block: BlockRef) {
  const { view, commands } = useAgenda();

  function drop(gap: Gap): void {
    if (block.block === 'topic') commands.moveTopic(block.id, topicOrderAt(view.get(), block.id, gap.index));
    else commands.moveItem(block.id, dropPlace(view.get(), block.id, listOf(gap), gap.index));
  }

  function itemGapAt(id: ItemId, y: number, row: HTMLElement | null): Gap | null {
    const beside = promisesBeside(view.get(), id);
    if (!beside) return nearestGap(itemGaps(row), y);
    const blocks = beside.map(({ item }) => blockName({ block: 'item', id: item.id }));
    return nearestGap(gapsAmong(blocks, row), y, PROMISE_REACH_PX);
  }

  const goesHome = (gap: Gap | null): gap is null => gap === null || landsAtHome(view.get(), block, gap);
  const landing = (gap: Gap | null) => (goesHome(gap) ? 'Where it was' : sayLanding(view.get(), block, gap, commands));

  function follow(start: PointerEvent, isHeld: boolean, onEnd: (dragged: boolean) => void): void {
    const row = document.querySelector<HTMLElement>(`[data-block="${CSS.escape(blockName(block))}"]`);
    const words = sayDrag(announce, commands.sayBlock(block));
    trackDrag({
      start,
      row,
      isHeld,
      gapAt: (y) => (block.block === 'topic' ? nearestGap(topicGaps(row), y) : itemGapAt(block.id, y, row)),
      onBegin() {
        if (isHeld) navigator.vibrate?.(PICKED_UP_MS);
        words.pickedUp();
      },
      onOver: (gap) => words.over(landing(gap)),
      onEnd(gap, dragged) {
        if (dragged) settle(gap, words);
        onEnd(dragged);
      },
    });
  }

  function settle(gap: Gap | null, words: ReturnType<typeof sayDrag>): void {
    if (goesHome(gap)) {
      words.putBack();
      return;
    }
    const where = landing(gap);
    keepFocus(() => drop(gap));
    words.landed(where);
  }

  return {
    grab: (start: PointerEvent, onEnd: (dragged: boolean) => void) => follow(start, false, onEnd),
    /** `onHeld` is called when the finger has rested on it. */
    hold(start: PointerEvent, onHeld: () => void) {
      awaitHold(start, () => {
        onHeld();
        follow(start, true, () => undefined);
      });
    },
  };
}
