import { type FieldId, fieldKey } from '@throughline/shared/agenda/fields';
import type { ItemId } from '@throughline/shared/ids';
import { type FocusEvent, useEffect, useRef } from 'react';
import { useAgenda } from './agenda-context.ts';
import { neighbour } from './field-order.ts';

/**
 * The margin is a short way off the text. Tab goes from its last control on to the next text, without the handle and the
 * tick there, which are reached backwards from that text and have keys of their own; Shift+Tab and Escape go back to
 * where the caret was. Listened for ahead of everything, while the focus is here: a hint would take Escape for itself.
 */
export function useLedgerKeys(id: ItemId) {
  const { commands, view } = useAgenda();
  const listening = useRef<AbortController | null>(null);
  useEffect(() => () => listening.current?.abort(), []);
  const field: FieldId = { block: 'item', id, name: 'text' };
  const goBack = () => commands.focusField(field, 'back');

  function onKeyDown(event: KeyboardEvent, ledger: HTMLElement): void {
    const way = wayOut(event, ledger);
    const next = way === 'on' ? neighbour(view.get(), fieldKey(field), 1) : null;
    if (way === 'back' || next) event.preventDefault();
    if (next) commands.focusField(next);
    if (way === 'back') goBack();
    if (way === 'back once closed') requestAnimationFrame(() => requestAnimationFrame(goBack));
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

function wayOut({ key, shiftKey, altKey, ctrlKey, metaKey, target }: KeyboardEvent, ledger: HTMLElement) {
  if (altKey || ctrlKey || metaKey || !(target instanceof Element)) return null;
  // From the open menu or calendar it closes first, and gives the focus to what opened it.
  if (key === 'Escape') return ledger.contains(target) ? 'back' : 'back once closed';
  const last = [...ledger.querySelectorAll('button')].at(shiftKey ? 0 : -1);
  if (key !== 'Tab' || target !== last) return null;
  return shiftKey ? 'back' : 'on';
}
