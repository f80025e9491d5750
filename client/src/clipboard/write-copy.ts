import type { Copied, CopiedItem } from '@throughline/shared/agenda/copied-blocks';
import { escapeHtml, inlineHtml, richTextToHtml } from '@throughline/shared/agenda/html';
import { escapeMarkdown, inlineMarkdown, richTextToMarkdown } from '@throughline/shared/agenda/markdown';
import { plainText, type RichText } from '@throughline/shared/agenda/rich-text';
import type { Day, ItemId, TopicId, UserId } from '@throughline/shared/ids';
import type { Paste } from './outline.ts';

export interface CopyItem {
  readonly id: ItemId;
  readonly text: RichText;
  readonly owner: UserId | null;
  readonly due: Day | null;
  readonly state: 'open' | 'done' | 'dropped';
}

interface CopyTopic {
  readonly id: TopicId;
  readonly title: RichText;
  readonly notes: RichText;
  readonly items: readonly CopyItem[];
}

export interface CopySource {
  readonly pair: string;
  readonly cut: string | null;
  readonly topics: readonly CopyTopic[];
  /** Copied without the topic they stand in. */
  readonly items: readonly CopyItem[];
  readonly nameOf: (id: UserId | null) => string | null;
}

/** Where our own format stands in the HTML: an attribute goes through every clipboard, a type of one's own does not. */
export const OWN_FORMAT = 'data-throughline';

/** Blocks as other programs read them: Markdown, and HTML that carries what only an agenda understands. */
export function writeCopy(source: CopySource): Paste {
  const { topics, items, nameOf } = source;
  const text = [listMarkdown(items, nameOf), ...topics.flatMap((topic) => topicMarkdown(topic, nameOf))];
  const body = [listHtml(items, nameOf), ...topics.map((topic) => topicHtml(topic, nameOf))].join('');
  const own = escapeHtml(JSON.stringify(ownFormat(source)));
  return {
    text: `${text.filter((part) => part !== '').join('\n\n')}\n`,
    html: `<div ${OWN_FORMAT}="${own}">${body}</div>`,
  };
}

type NameOf = CopySource['nameOf'];

function topicMarkdown({ title, notes, items }: CopyTopic, nameOf: NameOf): string[] {
  return [`## ${inlineMarkdown(title) || 'Untitled topic'}`, richTextToMarkdown(notes), listMarkdown(items, nameOf)];
}

function listMarkdown(items: readonly CopyItem[], nameOf: NameOf): string {
  return items
    .map(
      (item) =>
        `- [${item.state === 'open' ? ' ' : 'x'}] ${struck(item, inlineMarkdown(item.text))}${facts(item, nameOf, escapeMarkdown)}`,
    )
    .join('\n');
}

function struck({ state }: CopyItem, words: string): string {
  return state === 'dropped' ? `~~${words}~~` : words;
}

function topicHtml({ title, notes, items }: CopyTopic, nameOf: NameOf): string {
  return `<h2>${inlineHtml(title) || 'Untitled topic'}</h2>${richTextToHtml(notes)}${listHtml(items, nameOf)}`;
}

function listHtml(items: readonly CopyItem[], nameOf: NameOf): string {
  if (items.length === 0) return '';
  const rows = items.map((item) => {
    const words = item.state === 'dropped' ? `<s>${inlineHtml(item.text)}</s>` : inlineHtml(item.text);
    const box = `<input type="checkbox" disabled${item.state === 'open' ? '' : ' checked'}>`;
    return `<li>${box} ${words}${facts(item, nameOf, escapeHtml)}</li>`;
  });
  return `<ul>${rows.join('')}</ul>`;
}

/** " (@Grace Hopper, due 2026-12-04)": what reads a paste takes it for what it is. */
function facts({ owner, due }: CopyItem, nameOf: NameOf, guard: (text: string) => string): string {
  const name = nameOf(owner);
  const said = [...(name === null ? [] : [`@${guard(name)}`]), ...(due === null ? [] : [`due ${due}`])];
  return said.length > 0 ? ` (${said.join(', ')})` : '';
}

function ownFormat({ pair, cut, topics, items }: CopySource): Copied {
  return {
    version: 1,
    pair,
    cut,
    topics: topics.map((topic) => ({
      id: topic.id,
      title: plainText(topic.title),
      notes: richTextToHtml(topic.notes),
      items: topic.items.map(ownItem),
    })),
    items: items.map(ownItem),
  };
}

function ownItem({ id, text, owner, due }: CopyItem): CopiedItem {
  return { id, text: plainText(text), owner, due };
}
