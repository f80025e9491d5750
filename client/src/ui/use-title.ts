import { useEffect } from 'react';
import { announce } from './announce.ts';

let shown: string | null = null;

/** The tab's title; a reader hears it when the page changes, since no browser loads one. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Throughline`;
    if (shown !== null && shown !== title) announce(title);
    shown = title;
  }, [title]);
}
