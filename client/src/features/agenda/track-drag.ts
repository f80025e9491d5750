import type { Gap } from './drop-gaps.ts';

export interface TrackedDrag {
  readonly start: PointerEvent;
  readonly row: HTMLElement | null;
  /** Null where letting go moves nothing. */
  gapAt(y: number): Gap | null;
  /** `gap` is null when nothing shall move; `dragged` is false for a mere press. */
  onEnd(gap: Gap | null, dragged: boolean): void;
}

const DRAGS_AFTER_PX = 5;
const SCROLL_EDGE_PX = 72;
const SCROLL_STEP_PX = 12;

/** Follows a held mouse until it is let go, or until Escape takes it all back. */
export function trackDrag({ start, row, gapAt, onEnd }: TrackedDrag): void {
  const line = document.createElement('div');
  line.className = 'drop-line';
  let gap: Gap | null = null;
  let dragged = false;
  let y = start.clientY;
  let frame = 0;

  function begin(): void {
    dragged = true;
    document.documentElement.classList.add('is-dragging');
    if (row) row.dataset.dragged = '';
    document.body.append(line);
    follow();
  }

  // Once a frame, also while the mouse rests at the window's edge and the page goes on scrolling.
  function follow(): void {
    window.scrollBy(0, scrollStep(y));
    gap = gapAt(y);
    line.hidden = gap === null;
    if (gap) Object.assign(line.style, { top: `${gap.y}px`, left: `${gap.left}px`, width: `${gap.width}px` });
    frame = requestAnimationFrame(follow);
  }

  function end(chosen: Gap | null): void {
    cancelAnimationFrame(frame);
    for (const [name, listener] of listeners) window.removeEventListener(name, listener as EventListener, true);
    document.documentElement.classList.remove('is-dragging');
    if (row) delete row.dataset.dragged;
    line.remove();
    onEnd(chosen, dragged);
  }

  const listeners: [string, (event: PointerEvent & KeyboardEvent) => void][] = [
    [
      'pointermove',
      (event) => {
        y = event.clientY;
        if (!dragged && Math.hypot(event.clientX - start.clientX, y - start.clientY) > DRAGS_AFTER_PX) begin();
        if (dragged) event.preventDefault();
      },
    ],
    ['pointerup', () => end(dragged ? gap : null)],
    ['pointercancel', () => end(null)],
    [
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !dragged) return;
        event.preventDefault();
        event.stopPropagation();
        end(null);
      },
    ],
  ];
  for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener, true);
}

function scrollStep(y: number): number {
  if (y < SCROLL_EDGE_PX) return -SCROLL_STEP_PX;
  return y > window.innerHeight - SCROLL_EDGE_PX ? SCROLL_STEP_PX : 0;
}
