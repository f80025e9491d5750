// @vitest-environment jsdom
import { fieldText } from '@throughline/shared/agenda/fields';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { deliver, notes, openTestPages, type } from './testing.ts';

test('[MODEL-5] a paragraph made by Enter has its text node in the same transaction', () => {
  const [ada] = openTestPages(1);
  const editor = ada?.mount(notes);
  if (!ada || !editor) throw new Error('no page');
  type(editor, 'first');
  ada.outbox.length = 0;
  editor.editor.commands.splitBlock();
  expect(ada.outbox).toHaveLength(1);
  const paragraphs = fieldText(ada.doc, notes)?.toArray() ?? [];
  expect(paragraphs.map((paragraph) => (paragraph as Y.XmlElement).get(0) instanceof Y.XmlText)).toEqual([true, true]);
});

test.each([1, 2, 3, 4, 5])(
  '[KEEP-1] two people who begin in a fresh paragraph at once both keep their words, once (%i)',
  () => {
    const [ada, grace] = openTestPages(2);
    if (!ada || !grace) throw new Error('no pages');
    const hers = ada.mount(notes);
    const his = grace.mount(notes);
    type(hers, 'before');
    hers.editor.commands.splitBlock();
    deliver([ada, grace]);
    his.editor.commands.setTextSelection(his.editor.state.doc.content.size - 1);

    type(hers, 'alpha');
    type(his, 'omega');
    deliver([ada, grace]);
    type(hers, ' one');
    type(his, ' two');
    deliver([ada, grace]);

    const text = ada.text(notes);
    expect(grace.text(notes)).toBe(text);
    expect(hers.editor.getText({ blockSeparator: '\n' })).toBe(text);
    for (const words of ['before', 'alpha', 'omega', ' one', ' two']) expect(text.split(words)).toHaveLength(2);
    expect(text).toHaveLength('before\nalpha oneomega two'.length);
  },
);

test('[MODEL-5] new items of a list and new blocks of code have theirs too', () => {
  const [ada] = openTestPages(1);
  const editor = ada?.mount(notes).editor;
  if (!ada || !editor) throw new Error('no page');
  editor.commands.toggleBulletList();
  editor.commands.insertContent('one');
  editor.commands.splitListItem('listItem');
  editor.commands.setTextSelection(editor.state.doc.content.size);
  editor.commands.insertContent({ type: 'codeBlock' });
  const withoutText: string[] = [];
  const look = (parent: Y.XmlFragment) => {
    for (const node of parent.toArray()) {
      if (!(node instanceof Y.XmlElement)) continue;
      if (node.length === 0) withoutText.push(node.nodeName);
      look(node);
    }
  };
  const fragment = fieldText(ada.doc, notes);
  if (fragment) look(fragment);
  expect(fragment?.toString()).toContain('<codeblock></codeblock>');
  expect(withoutText).toEqual([]);
});
