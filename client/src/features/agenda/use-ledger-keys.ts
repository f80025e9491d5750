import type { ItemId } from '@throughline/shared/ids';
import { type FocusEvent, useEffect, useRef } from 'react';
import { useAgenda } from './agenda-context.ts';

/**
 * The margin is a short way off the text: Shift+Tab and Escape go back to where the caret was. Listened for ahead of
 * everything while the focus is here, since a hint would take Escape for itself. Tab goes on as everywhere: the next
 * row's handle and tick must not be passed over for those who have no mouse.
 */
export function useLedgerKeys(id: ItemId) {
  const { commands } = useAgenda();
  const listening = useRef<AbortController | null>(null);
  useEffect(() => () => listening.current?.abort(), []);
  const goBack = () => commands.focusField({ block: 'item', id, name: 'text' }, 'back');

  function onKeyDown(event: KeyboardEvent, ledger: HTMLElement): void {
    const way = wayBack(event, ledger);
    if (way === 'once closed') requestAnimationFrame(() => requestAnimationFrame(goBack));
    if (way !== 'now') return;
    event.preventDefault();
    goBack();
  }

  return {
    onFocus({ currentTarget: ledger }: FocusEvent<HTMLElement>) {
      listening.current?.abort();
      listening.current = new AbortController();
      const { signal } = listening.current;
      window.addEventListener('keydown', (event) => onKeyDown(event, ledger), { capture: true, signal });
    },
    onBlur: () => listening.current?.abort(),
  };
}

function wayBack({ key, shiftKey, altKey, ctrlKey, metaKey, target }: KeyboardEvent, ledger: HTMLElement) {
  if (altKey || ctrlKey || metaKey || !(target instanceof Element)) return null;
  // From the open menu or calendar: it closes first, and gives the focus to what opened it.
  if (key === 'Escape') return ledger.contains(target) ? 'now' : 'once closed';
  return key === 'Tab' && shiftKey && target === ledger.querySelector('button') ? 'now' : null;
}
