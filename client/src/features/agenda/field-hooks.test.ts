// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, expect, test } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import { mountFieldEditor } from '#editor/mount-field-editor.ts';
import { createStore } from '#sync/store.ts';
import { smallAgenda, topicId } from './agenda-for-tests.ts';
import { createCommands } from './commands.ts';
import { notesHooks } from './field-hooks.ts';

let close = () => {};
afterEach(() => {
  close();
  document.body.replaceChildren();
});

/** The notes of a topic, with nothing in them. */
function emptyNotes() {
  const { doc, edits, undo, view } = smallAgenda();
  view.subscribe(() => {});
  const went: string[] = [];
  const fields = { focused: createStore<string | null>(null), focus: (key: string) => void went.push(key) };
  const commands = createCommands({ doc, edits, view, fields, announce: () => {} });
  const [hiring] = view.get().topics;
  const field = mountFieldEditor({
    agenda: { doc, undo, awareness: new Awareness(doc) },
    field: { block: 'topic', id: topicId('hiring'), name: 'notes' },
    element: document.body.appendChild(document.createElement('div')),
    hooks: () => (hiring ? notesHooks({ view, commands }, hiring) : {}),
  });
  if (!field) throw new Error('The notes have no editor.');
  const { editor } = field;
  close = field.destroy;
  const press = (key: string) =>
    editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, new KeyboardEvent('keydown', { key })));
  const lines = () => editor.getJSON().content?.map(({ type }) => type);
  return { editor, press, lines, went };
}

test.each<[string, (editor: Editor) => unknown]>([
  ['bullet', ({ commands }) => commands.toggleBulletList()],
  ['quotation', ({ commands }) => commands.toggleBlockquote()],
  ['code block', ({ commands }) => commands.toggleCodeBlock()],
])('Backspace in an empty %s takes that away, and only then leads to the title', (_what, dress) => {
  const { editor, press, lines, went } = emptyNotes();
  dress(editor);
  expect(lines()).not.toEqual(['paragraph']);
  press('Backspace');
  expect(went).toEqual([]);
  expect(lines()).toEqual(['paragraph']);
  press('Backspace');
  expect(went).toEqual(['topic/hiring/title']);
});
