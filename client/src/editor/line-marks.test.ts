// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import type { FieldEditor } from './mount-field-editor.ts';
import { deliver, notes, openTestPages, type TestPage, type as typeAtOnce } from './testing.ts';

function twoPages(): [TestPage, TestPage] {
  const [ada, grace] = openTestPages(2);
  if (!ada || !grace) throw new Error('no pages');
  return [ada, grace];
}

function mount(page: TestPage) {
  const hooks = { onLineToItem: vi.fn(), onLineToTopic: vi.fn() };
  return { ...hooks, editor: page.mount(notes, hooks) };
}

/** As a browser hands letters to the editor, which may make something else of them. */
async function type({ editor: { view } }: FieldEditor, words: string): Promise<void> {
  for (const letter of words) {
    const { from, to } = view.state.selection;
    const insert = () => view.state.tr.insertText(letter, from, to);
    const isTaken = view.someProp('handleTextInput', (handle) => handle(view, from, to, letter, insert));
    if (!isTaken) view.dispatch(insert());
    await Promise.resolve();
  }
}

test.each(['[] ', '[ ] '])('“%s” typed at a line’s start is told, with the line and what was typed', async (mark) => {
  const [ada] = twoPages();
  const { editor, onLineToItem } = mount(ada);
  await type(editor, `one`);
  editor.editor.commands.splitBlock();
  await type(editor, mark);
  const { length } = mark;
  expect(onLineToItem.mock.calls).toEqual([[{ path: [1], offset: length, mark: { from: 0, to: length } }]]);
  expect(ada.text(notes)).toBe(`one\n${mark}`.trim());
});

test('“- [ ] ” is an entry of a list by then', async () => {
  const [ada] = twoPages();
  const { editor, onLineToItem } = mount(ada);
  await type(editor, '- [ ] ');
  expect(onLineToItem.mock.calls).toEqual([[{ path: [0, 0, 0], offset: 4, mark: { from: 0, to: 4 } }]]);
});

test('“# ” typed at a line’s start is told', async () => {
  const [ada] = twoPages();
  const { editor, onLineToTopic } = mount(ada);
  await type(editor, '# ');
  expect(onLineToTopic.mock.calls).toEqual([[{ path: [0], offset: 2, mark: { from: 0, to: 2 } }]]);
});

test('within a line, and in code, they are what they are', async () => {
  const [ada] = twoPages();
  const { editor, onLineToItem, onLineToTopic } = mount(ada);
  await type(editor, 'array[] and C# too');
  editor.editor.commands.splitBlock();
  editor.editor.commands.setCodeBlock();
  await type(editor, '# [] ');
  expect([onLineToItem, onLineToTopic].flatMap(({ mock }) => mock.calls)).toEqual([]);
});

test('what the other types is never taken for one’s own', async () => {
  const [ada, grace] = twoPages();
  const { onLineToItem } = mount(ada);
  const his = grace.mount(notes);
  typeAtOnce(his, '[] ');
  deliver([ada, grace]);
  await Promise.resolve();
  expect(ada.text(notes)).toBe('[]');
  expect(onLineToItem).not.toHaveBeenCalled();
});
