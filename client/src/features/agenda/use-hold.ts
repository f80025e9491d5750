import { type FocusEvent, useEffect, useRef, useState } from 'react';

/**
 * Held while the focus is inside, and then until the press or the key that took it away is over: neither what one
 * types in nor what one is about to press may go from under one's hand.
 */
export function useHold() {
  const [isHeld, setHeld] = useState(false);
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);

  function letGo(): void {
    leaving.current?.abort();
    setHeld(false);
  }

  const holding = {
    onFocus() {
      leaving.current?.abort();
      setHeld(true);
    },
    onBlur({ target }: FocusEvent) {
      // The window was left, and will be come back to.
      if (document.activeElement === target) return;
      leaving.current?.abort();
      leaving.current = new AbortController();
      for (const over of ['click', 'keyup']) window.addEventListener(over, letGo, { signal: leaving.current.signal });
    },
  };
  return { isHeld, letGo, holding };
}
