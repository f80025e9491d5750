// @vitest-environment jsdom
import { getSchema } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { expect, it } from 'vitest';
import { copiedText } from './copied-text.ts';
import { fieldExtensions } from './field-extensions.ts';

const schema = getSchema(fieldExtensions('notes'));
const text = (words: string, ...marks: string[]) =>
  schema.text(
    words,
    marks.map((name) => schema.mark(name)),
  );
const paragraph = (...content: ReturnType<typeof text>[]) => schema.node('paragraph', null, content);

it('one line is its words', () => {
  const doc = schema.node('doc', null, [paragraph(text('2 * 3 is '), text('six', 'bold'))]);
  expect(copiedText(doc.slice(1, doc.content.size - 1, true))).toBe('2 * 3 is six');
});

it('more than a line is Markdown', () => {
  const list = schema.node('bulletList', null, [schema.node('listItem', null, [paragraph(text('one'))])]);
  const doc = schema.node('doc', null, [paragraph(text('two', 'bold')), list]);
  expect(copiedText(Slice.maxOpen(doc.content))).toBe('**two**\n\n- one');
});
