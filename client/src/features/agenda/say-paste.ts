import type { BlockRef } from '@throughline/shared/agenda/edits';
import type { Outline, Section } from '#clipboard/outline.ts';

/** What a paste made, in words: "Pasted 3 topics, 5 action items". */
export function sayPaste({ lead, topics }: Pick<Outline, 'lead' | 'topics'>): string {
  const items = [lead, ...topics].reduce((sum, section) => sum + section.items.length, 0);
  const parts = [sayCount(topics.length, items), ...(hasNotes(lead) ? ['notes'] : [])];
  return `Pasted ${parts.filter((part) => part !== '').join(', ') || 'nothing'}`;
}

/** "3 topics, 5 action items" */
export function sayCount(topics: number, items: number): string {
  return [count(topics, 'topic'), count(items, 'action item')].filter((part) => part !== null).join(', ');
}

export function sayBlocks(blocks: readonly BlockRef[]): string {
  const count = (block: string) => blocks.filter((ref) => ref.block === block).length;
  return sayCount(count('topic'), count('item'));
}

/** What a paste had to leave out; null where all of it is here. */
export function sayLeftOut({ isCut, pictures }: Pick<Outline, 'isCut' | 'pictures'>): string | null {
  const sentences = [
    ...(isCut ? ['It was too long for one paste: its end is missing here. Paste the rest in parts.'] : []),
    ...(pictures > 0 ? [pictures === 1 ? 'A picture was left out.' : `${pictures} pictures were left out.`] : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : null;
}

function hasNotes({ notes }: Section): boolean {
  return notes.length > 0;
}

function count(number: number, word: string): string | null {
  if (number === 0) return null;
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
