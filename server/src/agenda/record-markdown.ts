import { escapeMarkdown, inlineMarkdown, richTextToMarkdown } from '@throughline/shared/agenda/markdown';
import type { RecordedItem, RecordedTopic } from '@throughline/shared/agenda/record';
import type { SessionRecord } from '@throughline/shared/http/sessions';
import { endLine, itemFacts, recordSections, recordTitle, topicFacts } from './record-words.ts';

export function recordMarkdown(record: SessionRecord): string {
  const sections = recordSections(record).flatMap(({ title, items, topics }) => [
    `## ${title}`,
    ...topics.flatMap((topic) => topicMarkdown(record, topic)),
    itemsMarkdown(record, items),
  ]);
  const blocks = [`# ${escapeMarkdown(recordTitle(record))}`, escapeMarkdown(endLine(record)), ...sections];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function topicMarkdown(record: SessionRecord, topic: RecordedTopic): string[] {
  return [
    `### ${inlineMarkdown(topic.title) || 'A topic without a title'}`,
    facts(topicFacts(record, topic)),
    richTextToMarkdown(topic.notes),
    itemsMarkdown(record, topic.items),
  ];
}

function itemsMarkdown(record: SessionRecord, items: readonly RecordedItem[]): string {
  return items.map((item) => itemMarkdown(record, item)).join('\n');
}

function itemMarkdown(record: SessionRecord, item: RecordedItem): string {
  const box = item.outcome === 'done' ? '[x]' : '[ ]';
  return `- ${box} ${inlineMarkdown(item.text) || 'An empty action item'} (${facts(itemFacts(record, item))})`;
}

function facts(words: readonly string[]): string {
  return words.map(escapeMarkdown).join(', ');
}
