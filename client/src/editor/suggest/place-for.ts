import type { Anchor } from './suggest-popup-store.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 4;
const MARGIN = 8;

/** Under its words; over them where there is more room, and never out of what is seen. */
export function placeFor(anchor: Anchor, size: Size, seen: Size & { readonly left: number; readonly top: number }) {
  const under = anchor.bottom + GAP;
  const over = anchor.top - GAP - size.height;
  const fitsUnder = under + size.height <= seen.top + seen.height - MARGIN;
  const isOver = !fitsUnder && over >= seen.top + MARGIN;
  const right = seen.left + seen.width - MARGIN - size.width;
  return { left: Math.max(seen.left + MARGIN, Math.min(anchor.left, right)), top: isOver ? over : under };
}
