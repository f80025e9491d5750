import type { BlockRef } from '@throughline/shared/agenda/edits';
import type { KeyboardEvent } from 'react';
import { useAgenda } from './agenda-context.ts';
import { keepFocus } from './keep-focus.ts';
import type { Direction } from './places.ts';

/**
 * Keys that mean the whole block, wherever in it the focus is: Alt with an arrow moves it, Mod+Enter settles it. They
 * are caught on their way down, since the editor has ideas of its own about them.
 */
export function useBlockKeys(ref: BlockRef) {
  const { commands } = useAgenda();

  const step = (direction: Direction) => keepFocus(() => commands.step(ref, direction));

  function settle(): void {
    if (ref.block === 'item') commands.toggleDone(ref.id);
    else commands.toggleDiscussed(ref.id);
  }

  return (event: KeyboardEvent<HTMLElement>) => {
    const command = isOfBlock(event) ? commandOf(event) : null;
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    if (command === 'settle') settle();
    else step(command);
  };
}

/**
 * Not what happens in an item's row within a topic; nor in the row's menus and dialogs, which stand elsewhere on the
 * page though React hands over their events.
 */
function isOfBlock({ target, currentTarget, nativeEvent }: KeyboardEvent<HTMLElement>): boolean {
  return target instanceof Element && target.closest('[data-block]') === currentTarget && !nativeEvent.isComposing;
}

function commandOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 'up' | 'down' | 'settle' | null {
  const mod = ctrlKey || metaKey;
  if (key === 'Enter' && mod && !altKey && !shiftKey) return 'settle';
  if (!altKey || mod || shiftKey) return null;
  if (key === 'ArrowUp') return 'up';
  return key === 'ArrowDown' ? 'down' : null;
}
