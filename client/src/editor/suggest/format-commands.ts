import { modKey } from '#lib/mod-key.ts';
import { editLink } from '../links/link-tools.ts';
import type { Command } from './command-suggester.ts';

/** What a line of the notes can be dressed as, and a link. */
export function formatCommands(): Command[] {
  return [
    ...lineFormats,
    { id: 'link', label: 'Link', keywords: 'url address web', shortcut: `${modKey()} K`, run: editLink },
  ];
}

/** The shortcut is what one could have typed at the line's start. */
const lineFormats: readonly Command[] = [
  {
    id: 'bullets',
    label: 'Bulleted list',
    keywords: 'ul points',
    shortcut: '-',
    run: ({ commands }) => commands.toggleBulletList(),
  },
  {
    id: 'numbers',
    label: 'Numbered list',
    keywords: 'ol ordered steps',
    shortcut: '1.',
    run: ({ commands }) => commands.toggleOrderedList(),
  },
  {
    id: 'quote',
    label: 'Quote',
    keywords: 'blockquote said',
    shortcut: '>',
    run: ({ commands }) => commands.toggleBlockquote(),
  },
  {
    id: 'code',
    label: 'Code block',
    keywords: 'pre',
    shortcut: '```',
    run: ({ commands }) => commands.toggleCodeBlock(),
  },
];
