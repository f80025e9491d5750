import { seedAgenda } from '@throughline/shared/agenda/agenda-doc';
import { addItem, addTopic } from '@throughline/shared/agenda/edits';
import { type FieldId, fieldText } from '@throughline/shared/agenda/fields';
import { plainText, readRichText } from '@throughline/shared/agenda/rich-text';
import type { ItemId, TopicId, UserId } from '@throughline/shared/ids';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createCaretMemory } from '#sync/caret-memory.ts';
import { createPageUndo, type PageUndo } from '#sync/page-undo.ts';
import type { FieldHooks } from './field-props.ts';
import { type FieldEditor, mountFieldEditor } from './mount-field-editor.ts';

const TOPIC = 'topic-1' as TopicId;
export const ITEM = 'item-1' as ItemId;
export const notes: FieldId = { block: 'topic', id: TOPIC, name: 'notes' };
export const title: FieldId = { block: 'topic', id: TOPIC, name: 'title' };
export const itemText: FieldId = { block: 'item', id: ITEM, name: 'text' };

const ADA = 'ada' as UserId;

/** A person's page without a server: what is written waits until the test delivers it. */
export interface TestPage {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly undo: PageUndo;
  /** What the server wrote when it made the pair. */
  readonly first: Uint8Array;
  /** Written here and not delivered yet. */
  readonly outbox: Uint8Array[];
  mount(field: FieldId, hooks?: FieldHooks): FieldEditor;
  text(field: FieldId): string;
}

export function openTestPages(count: number): TestPage[] {
  const seed = new Y.Doc();
  seedAgenda(seed);
  addTopic(seed, { id: TOPIC, order: 'a0', author: ADA, raisedIn: 1 });
  addItem(seed, { id: ITEM, place: { topic: TOPIC, order: 'a0' }, author: ADA, raisedIn: 1 });
  const first = Y.encodeStateAsUpdate(seed);
  return Array.from({ length: count }, () => openTestPage(first));
}

function openTestPage(first: Uint8Array): TestPage {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, first, 'delivery');
  const awareness = new Awareness(doc);
  const undo = createPageUndo(doc, createCaretMemory(awareness));
  const outbox: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'delivery') outbox.push(update);
  });
  return {
    doc,
    awareness,
    undo,
    first,
    outbox,
    mount(field, hooks = {}) {
      const element = document.createElement('div');
      document.body.append(element);
      const editor = mountFieldEditor({ agenda: { doc, awareness, undo }, field, element, hooks: () => hooks });
      if (!editor) throw new Error('The field has no editor.');
      return editor;
    },
    text: (field) => plainText(readRichText(fieldText(doc, field))),
  };
}

/** Gives everybody all that the others wrote, and what they write in answer to it, until nobody has anything to say. */
export function deliver(pages: readonly TestPage[]): void {
  while (pages.some((page) => page.outbox.length > 0)) {
    for (const page of pages) send(page.outbox.splice(0), page, pages);
  }
}

function send(updates: readonly Uint8Array[], from: TestPage, pages: readonly TestPage[]): void {
  for (const page of pages) {
    if (page !== from) for (const update of updates) Y.applyUpdate(page.doc, update, 'delivery');
  }
}

/** Types like a person: a letter, a transaction. */
export function type({ editor }: FieldEditor, text: string): void {
  for (const letter of text) editor.view.dispatch(editor.state.tr.insertText(letter));
}
