import { escapeHtml, inlineHtml, richTextToHtml } from '@throughline/shared/agenda/html';
import type { RecordedItem, RecordedTopic } from '@throughline/shared/agenda/record';
import type { SessionRecord } from '@throughline/shared/http/sessions';
import { endLine, itemFacts, recordSections, recordTitle, topicFacts } from './record-words.ts';

/** A page of its own, to keep, to print or to send: it needs no server and runs nothing. */
export function recordHtml(record: SessionRecord): string {
  const title = escapeHtml(recordTitle(record));
  const sections = recordSections(record).map(
    (section) => `<section>
<h2>${section.title}</h2>
${section.topics.map((topic) => topicHtml(record, topic)).join('\n')}
${itemsHtml(record, section.items)}
</section>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${STYLE}</style></head><body><main>
<h1>${title}</h1>
<p class="facts">${escapeHtml(endLine(record))}</p>
${sections.join('\n')}
</main></body></html>
`;
}

function topicHtml(record: SessionRecord, topic: RecordedTopic): string {
  return `<article>
<h3>${inlineHtml(topic.title) || 'A topic without a title'}</h3>
<p class="facts">${facts(topicFacts(record, topic))}</p>
${richTextToHtml(topic.notes)}
${itemsHtml(record, topic.items)}
</article>`;
}

function itemsHtml(record: SessionRecord, items: readonly RecordedItem[]): string {
  if (items.length === 0) return '';
  const rows = items.map(
    (item) =>
      `<li class="${item.outcome}">${inlineHtml(item.text) || 'An empty action item'} ` +
      `<span class="facts">${facts(itemFacts(record, item))}</span></li>`,
  );
  return `<ul class="items">\n${rows.join('\n')}\n</ul>`;
}

function facts(words: readonly string[]): string {
  return words.map(escapeHtml).join(' · ');
}

const STYLE = `
:root { color-scheme: light dark; font: 17px/1.6 Newsreader, Georgia, serif; }
main { max-width: 42rem; margin: 3rem auto; padding: 0 1.25rem; }
h2 { margin-top: 2.5rem; font-size: 1.15rem; } h3 { margin-bottom: 0; font-size: 1.05rem; }
.facts { font: 0.8rem/1.4 Figtree, system-ui, sans-serif; opacity: 0.7; margin-top: 0.1rem; }
.items { list-style: none; padding: 0; } .items li::before { content: "☐ "; } .items .done::before { content: "☑ "; }
.dropped, .removed { text-decoration: line-through; } .facts { display: inline-block; text-decoration: none; }
`;
