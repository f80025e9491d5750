import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newField } from './fields.ts';
import { type RichText, readRichText } from './rich-text.ts';
import { appendRichText, insertRichText } from './write-rich-text.ts';

const text = (words: string, ...types: string[]) => ({
  type: 'text',
  text: words,
  ...(types.length > 0 && { marks: types.map((type) => ({ type })) }),
});
const notes: RichText = [
  { type: 'paragraph', content: [text('plain '), text('bold', 'bold'), text(' plain')] },
  {
    type: 'orderedList',
    attrs: { start: 3 },
    content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('three')] }] }],
  },
  { type: 'codeBlock', content: [text('a\n  b')] },
  {
    type: 'paragraph',
    content: [{ type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href: 'https://example.com/' } }] }],
  },
];

function fieldWith(words: string): Y.XmlFragment {
  const doc = new Y.Doc();
  doc.getMap('blocks').set('notes', newField(words));
  return doc.getMap('blocks').get('notes') as Y.XmlFragment;
}

describe('rich text is written', () => {
  it('as it is read', () => {
    const field = fieldWith('');
    insertRichText(field, notes);
    expect(readRichText(field)).toEqual(notes);
  });

  it('ahead of what stands there', () => {
    const field = fieldWith('There before.');
    insertRichText(field, notes.slice(0, 1));
    expect(readRichText(field)).toEqual([
      ...notes.slice(0, 1),
      { type: 'paragraph', content: [text('There before.')] },
    ]);
  });

  it('behind what stands there, going on in its last line', () => {
    const field = fieldWith('There before: ');
    appendRichText(field, notes);
    expect(readRichText(field)).toEqual([
      { type: 'paragraph', content: [text('There before: plain '), text('bold', 'bold'), text(' plain')] },
      ...notes.slice(1),
    ]);
    appendRichText(field, [{ type: 'paragraph', content: [text('.')] }]);
    expect(readRichText(field).at(-1)?.content?.at(-1)).toEqual(text('.'));
  });

  it('behind what is no paragraph as a line of its own, and in the place of an empty one', () => {
    const field = fieldWith('');
    appendRichText(field, notes.slice(1, 3));
    appendRichText(field, notes.slice(0, 1));
    expect(readRichText(field)).toEqual([...notes.slice(1, 3), notes[0]]);
  });

  it('[MODEL-5] with a text node in every paragraph, also an empty one', () => {
    const field = fieldWith('');
    insertRichText(field, [{ type: 'paragraph' }]);
    expect(
      field.toArray().map((node) => (node as Y.XmlElement).toArray().map((child) => child instanceof Y.XmlText)),
    ).toEqual([[true]]);
  });
});
