import { richTextToMarkdown } from '@throughline/shared/agenda/markdown';
import type { Day, UserId } from '@throughline/shared/ids';
import { en } from '#lib/due-words/en.ts';
import type { Outline, PasteContext, PastedItem, Section } from './outline.ts';

/** Ada and Grace, on a Thursday. */
export const context: PasteContext = {
  people: [
    { id: 'ada' as UserId, name: 'Ada Lovelace', email: 'ada@example.com' },
    { id: 'grace' as UserId, name: 'Grace Hopper', email: 'grace@example.com' },
  ],
  today: '2026-11-26' as Day,
  language: en,
};

/** An outline as somebody can read and judge it. */
export function sayOutline({ lead, topics, isCut, pictures }: Outline): string {
  const lines = [...saySection(lead), ...topics.flatMap((topic) => ['', `== ${topic.title}`, ...saySection(topic)])];
  if (isCut) lines.push('', '(its end is missing)');
  if (pictures > 0) lines.push('', `(pictures left out: ${pictures})`);
  return `${lines.join('\n').trim()}\n`;
}

function saySection({ notes, items }: Section): string[] {
  return [...(notes.length > 0 ? [richTextToMarkdown(notes)] : []), ...items.map(sayItem)];
}

function sayItem({ text, owner, due, isDone }: PastedItem): string {
  const facts = [...(owner === undefined ? [] : [owner ?? 'nobody of the two']), ...(due ? [due] : [])];
  return `${isDone ? '[x]' : '[ ]'} ${text}${facts.length > 0 ? `  → ${facts.join(', ')}` : ''}`;
}
