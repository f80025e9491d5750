import type { ShownItem } from '@throughline/shared/agenda/show-session';
import { type Command, commandSuggester } from '#editor/suggest/command-suggester.ts';
import type { Suggester } from '#editor/suggest/suggester.ts';
import type { MenuEntry } from '#ui/menu.tsx';
import type { AgendaContextValue } from './agenda-context.ts';
import { dueSuggester } from './due-suggester.ts';
import { itemEntries } from './item-handle.tsx';
import { ownerSuggester } from './people-suggester.ts';

export interface ItemActions {
  openDates(): void;
  drop(): void;
}

/** What words in a promise may mean: who, by when, and what shall become of it. */
export function itemSuggesters(page: AgendaContextValue, shown: ShownItem, actions: ItemActions): Suggester[] {
  const { commands, people } = page;
  const { item } = shown;
  return [
    ownerSuggester(people, (owner) => commands.setOwner(item.id, owner)),
    dueSuggester(page, item),
    commandSuggester(() => [...marginCommands(actions), ...itemEntries(page, shown, actions.drop).map(commandOf)]),
  ];
}

function marginCommands({ openDates }: ItemActions): Command[] {
  return [
    { id: 'owner', label: 'Owner', keywords: 'who person assign', shortcut: '@', insert: '@', asksOn: true },
    { id: 'due', label: 'Due date', keywords: 'when by deadline calendar', icon: 'calendar', run: openDates },
  ];
}

function commandOf({ id, label, description, shortcut, icon, isDisabled, onAction }: MenuEntry): Command {
  return {
    id,
    label,
    run: onAction,
    ...(description && { description }),
    ...(shortcut && { shortcut }),
    ...(icon && { icon }),
    ...(isDisabled && { isDisabled }),
  };
}
