import { fieldText } from '@throughline/shared/agenda/fields';
import { readRichText } from '@throughline/shared/agenda/rich-text';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendWords } from './append-words.ts';
import { itemText, notes, openTestPages, title } from './testing.ts';

function page() {
  const [first] = openTestPages(1);
  if (!first) throw new Error('no page');
  return first;
}

test('words go to the end of a text, as an edit that can be undone', () => {
  const { doc, text, undo } = page();
  for (const letter of 'Call Lin') appendWords(doc, itemText, letter);
  appendWords(doc, title, 'Hiring');
  expect([text(itemText), text(title)]).toEqual(['Call Lin', 'Hiring']);
  undo.undo();
  expect([text(itemText), text(title)].join('')).not.toContain('Hiring');
});

test('at the end of notes they go into what stands there, and behind what holds no words', () => {
  const { doc } = page();
  const fragment = fieldText(doc, notes);
  const list = new Y.XmlElement('bulletList');
  const item = new Y.XmlElement('listItem');
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('one')]);
  item.insert(0, [paragraph]);
  list.insert(0, [item]);
  fragment?.push([list]);
  appendWords(doc, notes, ' more');
  fragment?.push([new Y.XmlElement('horizontalRule')]);
  appendWords(doc, notes, 'below');
  const json = JSON.stringify(readRichText(fragment));
  expect(json).toContain('one more');
  expect(json).toContain('{"type":"paragraph","content":[{"type":"text","text":"below"}]}');
});
