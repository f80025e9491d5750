import { firstText } from '@throughline/shared/agenda/edits';
import { type FieldId, fieldText } from '@throughline/shared/agenda/fields';
import { readRichText } from '@throughline/shared/agenda/rich-text';
import * as Y from 'yjs';
import type { Block } from './story/telling.ts';

/** Puts blocks at the end of a topic's notes, made as the editor makes them. */
export function writeNotes(doc: Y.Doc, field: FieldId, blocks: readonly Block[]): void {
  const notes = fieldText(doc, field);
  if (!notes) throw new Error('there are no such notes');
  doc.transact(() => {
    const [first, ...rest] = blocks;
    const fillsFirst = typeof first === 'string' && readRichText(notes).length === 0;
    if (fillsFirst) write(firstText(notes), first);
    notes.insert(notes.length, (fillsFirst ? rest : blocks).map(nodeOf));
  });
}

function nodeOf(block: Block): Y.XmlElement {
  if (typeof block === 'string') return paragraph(block);
  if ('quote' in block) return node('blockquote', [paragraph(block.quote)]);
  if ('list' in block) return node('bulletList', block.list.map(listItem));
  return node('orderedList', block.numbered.map(listItem));
}

function listItem(words: string): Y.XmlElement {
  return node('listItem', [paragraph(words)]);
}

function paragraph(words: string): Y.XmlElement {
  const text = new Y.XmlText();
  write(text, words);
  return node('paragraph', [text]);
}

function node(name: string, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const element = new Y.XmlElement(name);
  element.insert(0, children);
  return element;
}

function write(text: Y.XmlText, words: string): void {
  text.applyDelta(runsOf(words));
}

/** `[words](address)` is a link. */
function runsOf(words: string): { insert: string; attributes?: Record<string, unknown> }[] {
  return words
    .split(/(\[[^\]]+\]\([^)]+\))/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, insert, href] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? [];
      return insert === undefined ? { insert: part } : { insert, attributes: { link: linkTo(href) } };
    });
}

const linkTo = (href: string | undefined) => ({
  href,
  target: '_blank',
  rel: 'noopener noreferrer nofollow',
  class: null,
});
