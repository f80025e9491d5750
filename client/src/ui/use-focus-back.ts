import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * React Aria gives the focus back a frame after a modal has gone, and what was behind it may still be inert then: effects
 * that end the inertness can come later where a modal closes by itself. This tries again once they have been.
 */
export function useFocusBack(isOpen: boolean): void {
  const opener = useRef<Element | null>(null);

  // Before the modal takes the focus.
  useLayoutEffect(() => {
    if (isOpen) opener.current = document.activeElement;
  }, [isOpen]);

  useEffect(() => {
    if (!isOpen) return;
    return () => {
      requestAnimationFrame(() => {
        const isLost = document.activeElement === document.body;
        if (isLost && opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
      });
    };
  }, [isOpen]);
}
