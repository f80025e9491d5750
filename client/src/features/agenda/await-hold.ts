const HELD_AFTER_MS = 350;
/** A finger never rests quite still; one that goes farther than this is scrolling. */
const RESTS_WITHIN_PX = 8;

/** Calls when a finger has rested where it was put down. One that moves on, is lifted or gets company never meant it. */
export function awaitHold(start: PointerEvent, onHeld: () => void): void {
  const over = new AbortController();
  const options = { capture: true, signal: over.signal };
  const timer = setTimeout(() => {
    over.abort();
    onHeld();
  }, HELD_AFTER_MS);
  over.signal.addEventListener('abort', () => clearTimeout(timer));

  const onMove = ({ clientX, clientY }: PointerEvent) => {
    if (Math.hypot(clientX - start.clientX, clientY - start.clientY) > RESTS_WITHIN_PX) over.abort();
  };
  window.addEventListener('pointermove', onMove, options);
  for (const end of ['pointerup', 'pointercancel', 'pointerdown', 'scroll']) {
    window.addEventListener(end, () => over.abort(), options);
  }
}
