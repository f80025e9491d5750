import type { BlockRef } from '@throughline/shared/agenda/edits';
import { modKey } from '#lib/mod-key.ts';
import type { MenuEntry } from '#ui/menu.tsx';
import type { ClipboardCommands } from './paste-commands.ts';

/** The keys do the same in a line in which nothing is selected. */
export function clipboardEntries(clipboard: ClipboardCommands, ref: BlockRef): MenuEntry[] {
  const mod = modKey();
  return [
    {
      id: 'cut',
      label: 'Cut',
      description: 'It moves where it is pasted.',
      shortcut: `${mod} X`,
      startsGroup: true,
      onAction: () => clipboard.copyBlock(ref, true),
    },
    { id: 'copy', label: 'Copy', shortcut: `${mod} C`, onAction: () => clipboard.copyBlock(ref, false) },
  ];
}
