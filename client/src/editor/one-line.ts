import { Fragment, Slice } from '@tiptap/pm/model';

/** What is pasted or dropped into a line: its words, on one line, without marks. */
export function oneLine(slice: Slice): Slice {
  const text = slice.content.textBetween(0, slice.content.size, ' ', ' ').replace(/\s+/g, ' ');
  const schema = slice.content.firstChild?.type.schema;
  return text === '' || !schema ? Slice.empty : new Slice(Fragment.from(schema.text(text)), 0, 0);
}
