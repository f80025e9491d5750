import type { BlockRef } from '@throughline/shared/agenda/edits';
import type { KeyboardEvent } from 'react';
import { useAgenda } from './agenda-context.ts';
import { keepFocus } from './keep-focus.ts';
import type { Direction } from './places.ts';

type Command = { readonly does: 'settle' } | { readonly does: 'step' | 'cross'; readonly direction: Direction };

/**
 * Keys that mean the whole block, wherever in it the focus is: Alt with an arrow moves it, with Shift across to another
 * topic, and Mod+Enter settles it. They are caught on their way down, since the editor has ideas of its own about them.
 */
export function useBlockKeys(ref: BlockRef) {
  const { commands } = useAgenda();

  function run(command: Command): void {
    if (command.does !== 'settle') keepFocus(() => commands[command.does](ref, command.direction));
    else if (ref.block === 'item') commands.toggleDone(ref.id);
    else commands.toggleDiscussed(ref.id);
  }

  return (event: KeyboardEvent<HTMLElement>) => {
    const command = isOfBlock(event) ? commandOf(event) : null;
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    run(command);
  };
}

/**
 * Not what happens in an item's row within a topic; nor in the row's menus and dialogs, which stand elsewhere on the
 * page though React hands over their events.
 */
function isOfBlock({ target, currentTarget, nativeEvent }: KeyboardEvent<HTMLElement>): boolean {
  return target instanceof Element && target.closest('[data-block]') === currentTarget && !nativeEvent.isComposing;
}

function commandOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): Command | null {
  const mod = ctrlKey || metaKey;
  if (key === 'Enter' && mod && !altKey && !shiftKey) return { does: 'settle' };
  const direction = altKey && !mod ? arrows[key] : undefined;
  return direction ? { does: shiftKey ? 'cross' : 'step', direction } : null;
}

const arrows: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down' };
