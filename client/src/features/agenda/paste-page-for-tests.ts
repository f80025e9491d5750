import type { BlockRef } from '@throughline/shared/agenda/edits';
import { type FieldId, fieldText } from '@throughline/shared/agenda/fields';
import { plainText, readRichText } from '@throughline/shared/agenda/rich-text';
import { itemsOf } from '@throughline/shared/agenda/show-session';
import type { UserId } from '@throughline/shared/ids';
import { TextSelection } from '@tiptap/pm/state';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Paste, PasteContext } from '#clipboard/outline.ts';
import type { FieldPaste } from '#editor/field-props.ts';
import { mountFieldEditor } from '#editor/mount-field-editor.ts';
import { en } from '#lib/due-words/en.ts';
import { createStore } from '#sync/store.ts';
import { smallAgenda, topicId } from './agenda-for-tests.ts';
import { createPasteCommands } from './paste-commands.ts';

const people = [
  { id: 'ada' as UserId, name: 'Ada Lovelace', email: 'ada@example.com' },
  { id: 'grace' as UserId, name: 'Grace Hopper', email: 'grace@example.com' },
];
const today = '2026-11-26' as never;
export const notesOf = (name: string): FieldId => ({ block: 'topic', id: topicId(name), name: 'notes' });

/** Ada's page with a real editor, and Grace's copy, which gets what Ada writes when the test says so. */
export function pastePage(field: FieldId, language: PasteContext['language'] = en) {
  const { doc, edits, undo, view } = smallAgenda();
  view.subscribe(() => {});
  const said: string[] = [];
  const focused: string[] = [];
  const told: string[] = [];
  const fields = { focused: createStore<string | null>(null), focus: (key: string) => focused.push(key) };
  const ports = { doc, edits, view, fields, announce: (words: string) => said.push(words) };
  const clipboard = createPasteCommands({
    ...ports,
    pair: 'pair',
    pasteContext: () => ({ people, today, language }),
    tell: (words) => told.push(words),
  });
  const element = document.body.appendChild(document.createElement('div'));
  const mounted = mountFieldEditor({
    agenda: { doc, awareness: new Awareness(doc), undo },
    field,
    element,
    hooks: () => ({ onPaste: (paste: FieldPaste) => clipboard.paste(field, paste) }),
  });
  if (!mounted) throw new Error('The field has no editor.');
  const grace = new Y.Doc();
  Y.applyUpdate(grace, Y.encodeStateAsUpdate(doc));
  const { view: editor } = mounted.editor;
  return {
    said,
    told,
    undo,
    grace,
    doc,
    view,
    clipboard,
    mounted,
    focused,
    /** In positions of the editor's text. */
    select(from: number, to: number) {
      const { tr, doc: text } = editor.state;
      editor.dispatch(tr.setSelection(TextSelection.create(text, from, to)));
    },
    /** What the page puts on the clipboard. */
    cut(...blocks: BlockRef[]): Paste {
      const data = new Map<string, string>();
      const setData = (type: string, value: string) => data.set(type, value);
      clipboard.copy({ setData } as unknown as DataTransfer, blocks, true);
      return { html: data.get('text/html') ?? '', text: data.get('text/plain') ?? '' };
    },
    type: (words: string) => editor.dispatch(editor.state.tr.insertText(words)),
    paste(flavours: { html?: string; text?: string }) {
      const getData = (type: string) => (type === 'text/html' ? flavours.html : flavours.text) ?? '';
      const event = Object.assign(new Event('paste'), { clipboardData: { getData } });
      editor.someProp('handlePaste', (handle) => handle(editor, event as never, undefined as never));
    },
    meet() {
      Y.applyUpdate(grace, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(grace)));
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(grace, Y.encodeStateVector(doc)));
    },
    outline: () =>
      view
        .get()
        .topics.filter(({ topic }) => !topic.removed)
        .map(({ topic, items }) => [
          words(doc, { block: 'topic', id: topic.id, name: 'title' }),
          words(doc, { block: 'topic', id: topic.id, name: 'notes' }),
          ...items
            .filter(({ item }) => !item.removed)
            .map(({ item }) => words(doc, { block: 'item', id: item.id, name: 'text' })),
        ]),
    item: (text: string) =>
      itemsOf(view.get()).find(({ item }) => words(doc, { block: 'item', id: item.id, name: 'text' }) === text)?.item,
  };
}

export const words = (doc: Y.Doc, field: FieldId) => plainText(readRichText(fieldText(doc, field)));
