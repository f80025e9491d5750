import { useLayoutEffect, useRef } from 'react';
import { placeFor } from './place-for.ts';
import type { Anchor } from './suggest-popup-store.ts';

/** Keeps what floats at the words that it is about, while the page scrolls, grows, or makes room for a keyboard. */
export function usePlaced(popup: { anchor(): Anchor | null } | null) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!popup) return;
    const place = () => {
      const anchor = popup.anchor();
      if (!element.current || !anchor) return;
      const { offsetWidth: width, offsetHeight: height } = element.current;
      const { left, top } = placeFor(anchor, { width, height }, seen());
      Object.assign(element.current.style, { left: `${left}px`, top: `${top}px` });
    };
    place();
    const grown = new ResizeObserver(place);
    grown.observe(document.body);
    const stop = new AbortController();
    const { signal } = stop;
    element.current?.addEventListener('mousedown', keepFocus, { signal });
    window.addEventListener('scroll', place, { capture: true, passive: true, signal });
    for (const name of ['resize', 'scroll']) window.visualViewport?.addEventListener(name, place, { signal });
    return () => {
      grown.disconnect();
      stop.abort();
    };
  }, [popup]);
  return element;
}

/** A press on it is for the text that has the caret. */
function keepFocus(event: MouseEvent): void {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
}

/** The part of the window that is not under a phone's keyboard. */
function seen() {
  const { visualViewport: visual } = window;
  return {
    left: visual?.offsetLeft ?? 0,
    top: visual?.offsetTop ?? 0,
    width: visual?.width ?? window.innerWidth,
    height: visual?.height ?? window.innerHeight,
  };
}
