import { editLink } from '../links/link-tools.ts';
import type { Command } from './command-suggester.ts';

/** What a line of the notes can be dressed as; the shortcut is what one could have typed at its start. */
export const formatCommands: readonly Command[] = [
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
  { id: 'link', label: 'Link', keywords: 'url address web', shortcut: 'Ctrl K', run: editLink },
];
