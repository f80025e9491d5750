import type { Gap } from './drop-gaps.ts';

export interface TrackedDrag {
  readonly start: PointerEvent;
  readonly row: HTMLElement | null;
  /** A finger has rested on it: it is dragged from now on. A mouse drags from when it moves. */
  readonly isHeld: boolean;
  /** Null where letting go moves nothing. */
  gapAt(y: number): Gap | null;
  onBegin(): void;
  /** Over another gap than before. */
  onOver(gap: Gap | null): void;
  /** `gap` is null when nothing shall move; `dragged` is false for a mere press. */
  onEnd(gap: Gap | null, dragged: boolean): void;
}

const DRAGS_AFTER_PX = 5;
const SCROLL_EDGE_PX = 72;
const SCROLL_STEP_PX = 12;

/** Follows a held mouse or finger until it is let go, or until Escape or a second finger takes it all back. */
export function trackDrag({ start, row, isHeld, gapAt, onBegin, onOver, onEnd }: TrackedDrag): void {
  const line = document.createElement('div');
  line.className = 'drop-line';
  const over = new AbortController();
  let gap: Gap | null = null;
  let dragged = false;
  let moved = false;
  let y = start.clientY;
  let frame = 0;

  function begin(): void {
    dragged = true;
    document.documentElement.classList.add('is-dragging');
    if (row) row.dataset.dragged = '';
    document.body.append(line);
    onBegin();
    follow();
  }

  // Once a frame, also while the mouse rests at the window's edge and the page goes on scrolling.
  function follow(): void {
    // What is picked up at the edge stays there until it is moved.
    if (moved) window.scrollBy(0, scrollStep(y));
    const before = gap;
    gap = gapAt(y);
    line.hidden = gap === null;
    if (gap) Object.assign(line.style, { top: `${gap.y}px`, left: `${gap.left}px`, width: `${gap.width}px` });
    if (gap?.list !== before?.list || gap?.index !== before?.index) onOver(gap);
    frame = requestAnimationFrame(follow);
  }

  function end(chosen: Gap | null): void {
    cancelAnimationFrame(frame);
    over.abort();
    document.documentElement.classList.remove('is-dragging');
    if (row) delete row.dataset.dragged;
    line.remove();
    onEnd(chosen, dragged);
  }

  function onMove(event: PointerEvent): void {
    if (event.pointerId !== start.pointerId) return;
    y = event.clientY;
    moved ||= Math.hypot(event.clientX - start.clientX, y - start.clientY) > DRAGS_AFTER_PX;
    if (moved && !dragged) begin();
    if (dragged) event.preventDefault();
  }

  function onEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !dragged) return;
    event.preventDefault();
    event.stopPropagation();
    end(null);
  }

  const listening = { capture: true, signal: over.signal };
  window.addEventListener('pointermove', onMove, listening);
  window.addEventListener('pointerup', () => end(dragged ? gap : null), listening);
  window.addEventListener('pointercancel', () => end(null), listening);
  // A second finger.
  window.addEventListener('pointerdown', () => end(null), listening);
  window.addEventListener('keydown', onEscape, listening);
  if (isHeld) begin();
}

/** A narrow page's bar covers its lower edge. */
function scrollStep(y: number): number {
  const foot = document.querySelector('.agenda-bar')?.getBoundingClientRect().top ?? window.innerHeight;
  if (y < SCROLL_EDGE_PX) return -SCROLL_STEP_PX;
  return y > foot - SCROLL_EDGE_PX ? SCROLL_STEP_PX : 0;
}
