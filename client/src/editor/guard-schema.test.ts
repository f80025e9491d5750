// @vitest-environment jsdom
import { type FieldId, fieldText } from '@throughline/shared/agenda/fields';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { mountFieldEditor } from './mount-field-editor.ts';
import { deliver, notes, openTestPages, type TestPage, title, type } from './testing.ts';

function twoPages(): [TestPage, TestPage] {
  const [ada, grace] = openTestPages(2);
  if (!ada || !grace) throw new Error('no pages');
  return [ada, grace];
}

function fragmentOf(page: TestPage, field: FieldId): Y.XmlFragment {
  const fragment = fieldText(page.doc, field);
  if (!fragment) throw new Error('no text');
  return fragment;
}

function node(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const element = new Y.XmlElement(name);
  element.insert(0, children);
  return element;
}

function marked(text: string, marks: Record<string, unknown>): Y.XmlText {
  const node = new Y.XmlText();
  node.applyDelta([{ insert: text, attributes: marks }]);
  return node;
}

const strangers: [string, FieldId, () => Y.XmlElement][] = [
  ['a node that we do not know', notes, () => node('table', node('paragraph', new Y.XmlText('cell')))],
  ['a mark that we do not know', notes, () => node('paragraph', marked('bright', { highlight: {} }))],
  ['a node that may not stand there', notes, () => node('bulletList', node('paragraph', new Y.XmlText('words')))],
  ['a list in a line', title, () => node('bulletList', node('listItem', node('paragraph', new Y.XmlText('item'))))],
  ['a mark in a line', title, () => node('paragraph', marked('bold', { bold: {} }))],
];

describe('[KEEP-1] a text that the editor would prune', () => {
  test.each(strangers)('%s: it is not mounted on', (_what, field, make) => {
    const [ada] = twoPages();
    fragmentOf(ada, field).insert(1, [make()]);
    const before = fragmentOf(ada, field).toString();
    const element = document.createElement('div');
    expect(mountFieldEditor({ agenda: ada, field, element })).toBeNull();
    expect(fragmentOf(ada, field).toString()).toBe(before);
  });

  test.each(strangers)('%s: an open editor lets go of it before it is touched', (_what, field, make) => {
    const [ada, grace] = twoPages();
    const element = document.createElement('div');
    let misfits = 0;
    const editor = mountFieldEditor({ agenda: ada, field, element, onMisfit: () => misfits++ });
    if (!editor) throw new Error('no editor');
    type(editor, 'mine');
    deliver([ada, grace]);
    fragmentOf(grace, field).insert(1, [make()]);
    const before = fragmentOf(grace, field).toString();
    deliver([ada, grace]);
    expect(misfits).toBe(1);
    expect(editor.editor.isDestroyed).toBe(true);
    expect([fragmentOf(ada, field).toString(), fragmentOf(grace, field).toString()]).toEqual([before, before]);
  });
});

describe('a text that fits', () => {
  test('an item of a list keeps its second paragraph when the first one goes', () => {
    const [ada, grace] = twoPages();
    const list = node('bulletList', node('listItem', node('codeBlock', new Y.XmlText('only code is left'))));
    fragmentOf(grace, notes).insert(0, [list]);
    deliver([ada, grace]);
    const editor = ada.mount(notes);
    expect(editor.editor.getText()).toContain('only code is left');
  });

  test('an empty shell is no reason to refuse', () => {
    const [ada] = twoPages();
    fragmentOf(ada, notes).insert(1, [new Y.XmlElement('bulletList')]);
    type(ada.mount(notes), 'words');
    expect(ada.text(notes)).toBe('words');
  });

  test('a second paragraph in a line stays, and can be joined', () => {
    const [ada] = twoPages();
    fragmentOf(ada, title).insert(1, [node('paragraph', new Y.XmlText('two'))]);
    const editor = ada.mount(title);
    editor.editor.commands.setTextSelection(1);
    type(editor, 'one');
    expect(ada.text(title)).toBe('one\ntwo');
    editor.editor.commands.setTextSelection(6);
    editor.editor.commands.joinBackward();
    expect(ada.text(title)).toBe('onetwo');
  });
});
