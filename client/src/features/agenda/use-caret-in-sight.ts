import { useEffect } from 'react';

const MARGIN_PX = 12;

/**
 * A phone's keyboard comes up over half of the page. The line that one is about to write in must be under neither it nor
 * the bar that then stands on it; one that was out of sight before stays where it is.
 */
export function useCaretInSight(): void {
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!viewport) return;
    let height = viewport.height;
    const onResize = () => {
      const before = height;
      height = viewport.height;
      if (height < before) bringUp(before, viewport.offsetTop + height);
    };
    viewport.addEventListener('resize', onResize);
    return () => viewport.removeEventListener('resize', onResize);
  }, []);
}

function bringUp(heightBefore: number, foot: number): void {
  const caret = caretBox();
  if (!caret || caret.top < 0 || caret.bottom > heightBefore) return;
  const bar = document.querySelector('.agenda-bar')?.getBoundingClientRect().top ?? foot;
  const hidden = caret.bottom + MARGIN_PX - Math.min(foot, bar);
  if (hidden > 0) window.scrollBy(0, hidden);
}

/** A caret in an empty line has no box of its own. */
function caretBox(): DOMRect | null {
  const selection = document.getSelection();
  const node = selection?.anchorNode;
  const line = node instanceof Element ? node : node?.parentElement;
  if (!selection || !line?.closest('.field-text')) return null;
  const box = selection.getRangeAt(0).getBoundingClientRect();
  return box.height > 0 ? box : line.getBoundingClientRect();
}
