import type { RichNode, RichText } from '@throughline/shared/agenda/rich-text';
import { wordsWithAddresses } from '@throughline/shared/agenda/said-links';
import type { Outline, PastedItem, Section } from '#clipboard/outline.ts';

/** What a paste becomes in a field that takes one line: its words, and what follows them elsewhere. */
export interface LinePlan {
  readonly words: string;
  /** Set where the words are those of an item, or of a topic, which bring more along. */
  readonly first: PastedItem | null;
  readonly notes: RichText;
  readonly items: readonly PastedItem[];
  readonly topics: readonly Section[];
}

/** In a title: the first line is the title, what follows are its notes; a heading is a title before anything else is. */
export function planTitle({ lead, topics }: Outline, isEmpty: boolean): LinePlan {
  const [heading, ...others] = topics;
  if (heading && isEmpty && isBlank(lead)) {
    return { words: heading.title, first: null, notes: heading.notes, items: heading.items, topics: others };
  }
  const { line, rest } = splitFirst(lead.notes);
  return { words: line, first: null, notes: rest, items: lead.items, topics };
}

/** In an item: every line is one. A promise keeps to itself, with who and by when, where the item says something already. */
export function planItem({ lead, topics }: Outline, isEmpty: boolean): LinePlan {
  const lines: PastedItem[] = linesOf(lead.notes).map((text) => ({ text, due: null, isDone: false }));
  const items = [...lines, ...lead.items];
  const first = isEmpty || lines.length > 0 ? (items.shift() ?? null) : null;
  return { words: first?.text ?? '', first, notes: [], items, topics };
}

/** On an empty page: what stands before the first heading is a topic, too. */
export function planTopics({ lead, topics }: Outline): Section[] {
  if (isBlank(lead)) return [...topics];
  const { line, rest } = splitFirst(lead.notes);
  return [{ title: line, notes: rest, items: lead.items }, ...topics];
}

/** Null for a paste that is more than words on one line. */
export function oneLineOf({ lead, topics }: Outline): string | null {
  const [only, ...more] = lead.notes;
  if (topics.length > 0 || lead.items.length > 0 || more.length > 0 || only?.type !== 'paragraph') return null;
  return wordsWithAddresses([only]);
}

function isBlank({ notes, items }: Section): boolean {
  return notes.length === 0 && items.length === 0;
}

/** A paragraph can be a title; a list, a quote and code stay what they are. */
function splitFirst(notes: RichText): { line: string; rest: RichText } {
  const [first, ...rest] = notes;
  return first?.type === 'paragraph' ? { line: wordsWithAddresses([first]), rest } : { line: '', rest: notes };
}

function linesOf(notes: readonly RichNode[]): string[] {
  return wordsWithAddresses(notes)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
