import { type CopiedItem, copiedSchema } from '@throughline/shared/agenda/copied-blocks';
import { asDay } from '@throughline/shared/ids';
import { asNotes } from './as-notes.ts';
import { cleanText } from './clean-text.ts';
import type { Outline, PasteContext, PastedItem } from './outline.ts';
import { readHtml } from './read-html.ts';
import { OWN_FORMAT } from './write-copy.ts';

/** Blocks of an agenda on the clipboard: as which blocks they were copied, and as an outline, to be made anew. */
export interface OwnPaste {
  readonly pair: string;
  readonly cut: string | null;
  readonly topics: readonly string[];
  readonly items: readonly string[];
  readonly outline: Outline;
}

/** Null for everything that an agenda did not write, or could not have written. */
export function readOwn(html: string, context: PasteContext): OwnPaste | null {
  if (!html.includes(OWN_FORMAT)) return null;
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const copied = copiedSchema.safeParse(parse(doc.querySelector(`[${OWN_FORMAT}]`)?.getAttribute(OWN_FORMAT) ?? ''));
  if (!copied.success) return null;
  const { pair, cut, topics, items } = copied.data;
  const itemOf = (item: CopiedItem) => pastedItem(item, context);
  const notes = topics.map((topic) => readHtml(topic.notes));
  return {
    pair,
    cut,
    topics: topics.map(({ id }) => id),
    items: items.map(({ id }) => id),
    outline: {
      lead: { title: '', notes: [], items: items.map(itemOf) },
      topics: topics.map((topic, index) => ({
        title: oneLine(topic.title),
        notes: asNotes(notes[index]?.nodes ?? []),
        items: topic.items.map(itemOf),
      })),
      isCut: notes.some(({ isCut }) => isCut),
      pictures: 0,
    },
  };
}

/** Open, and with its date; owned by whom it was, if that is one of the two here. */
function pastedItem({ text, owner, due }: CopiedItem, { people }: PasteContext): PastedItem {
  return {
    text: oneLine(text),
    owner: people.find(({ id }) => id === owner)?.id ?? null,
    due: asDay(due),
    isDone: false,
  };
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
