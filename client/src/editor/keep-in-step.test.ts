// @vitest-environment jsdom
import { fieldText } from '@throughline/shared/agenda/fields';
import { Plugin } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import type { FieldEditor } from './mount-field-editor.ts';
import { deliver, notes, openTestPages, type } from './testing.ts';

function pages() {
  const [ada, grace] = openTestPages(2);
  const editor = ada?.mount(notes);
  if (!ada || !grace || !editor) throw new Error('no pages');
  /** What stands first in the notes, for another client than ours. */
  const first = () => fieldText(grace.doc, notes)?.get(0) as Y.XmlElement;
  return { ada, grace, editor, first };
}

test('[KEEP-1] a list above the caret may lose its last item at once', () => {
  const { ada, grace, editor, first } = pages();
  editor.editor.commands.toggleBulletList();
  type(editor, 'in the list');
  editor.editor.commands.insertContentAt(editor.editor.state.doc.content.size, { type: 'paragraph' });
  editor.editor.commands.setTextSelection(editor.editor.state.doc.content.size - 1);
  type(editor, 'below');
  deliver([ada, grace]);
  // An empty list fits no schema: the binding takes it away, in a second transaction.
  first().delete(0, 1);
  deliver([ada, grace]);
  type(editor, '!');
  deliver([ada, grace]);
  expect(ada.text(notes)).toBe('below!');
  expect([grace.text(notes), editor.editor.getText()]).toEqual(['below!', 'below!']);
});

/** From now on, the editor fails to draw as often as said. */
function failing({ editor }: FieldEditor, times: number): void {
  let left = 0;
  const appendTransaction = () => {
    if (left-- > 0) throw new Error('not now');
    return null;
  };
  editor.registerPlugin(new Plugin({ appendTransaction }));
  left = times;
}

test('[KEEP-1] an editor that failed to draw what came in does not delete it with its next key', () => {
  const { ada, grace, editor, first } = pages();
  type(editor, 'mine');
  deliver([ada, grace]);
  failing(editor, 1);
  (first().get(0) as Y.XmlText).insert(4, ' and theirs');
  expect(() => deliver([ada, grace])).toThrow('not now');
  type(editor, '!');
  deliver([ada, grace]);
  expect(grace.text(notes)).toContain(' and theirs');
  expect(editor.editor.getText()).toBe(grace.text(notes));
});

test('[KEEP-1] one that fails again lets go of the text', () => {
  const { ada, grace, editor, first } = pages();
  type(editor, 'mine');
  deliver([ada, grace]);
  failing(editor, 2);
  (first().get(0) as Y.XmlText).insert(4, ' and theirs');
  expect(() => deliver([ada, grace])).toThrow('not now');
  expect(editor.editor.isDestroyed).toBe(true);
  expect(ada.text(notes)).toBe('mine and theirs');
});
