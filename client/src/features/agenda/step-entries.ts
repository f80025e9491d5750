import type { BlockRef } from '@throughline/shared/agenda/edits';
import { altKey } from '#lib/mod-key.ts';
import type { MenuEntry } from '#ui/menu.tsx';
import type { Commands } from './commands.ts';

export function stepEntries(commands: Commands, ref: BlockRef): MenuEntry[] {
  const alt = altKey();
  return [
    { id: 'up', label: 'Move up', icon: 'up', shortcut: `${alt} ↑`, onAction: () => commands.step(ref, 'up') },
    { id: 'down', label: 'Move down', icon: 'down', shortcut: `${alt} ↓`, onAction: () => commands.step(ref, 'down') },
  ];
}
