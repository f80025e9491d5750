// @vitest-environment jsdom
import { type BlockRef, firstText } from '@throughline/shared/agenda/edits';
import { type FieldId, fieldText } from '@throughline/shared/agenda/fields';
import { plainText, readRichText } from '@throughline/shared/agenda/rich-text';
import { itemsOf } from '@throughline/shared/agenda/show-session';
import type { UserId } from '@throughline/shared/ids';
import { beforeAll, describe, expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Paste, PasteContext } from '#clipboard/outline.ts';
import type { FieldPaste } from '#editor/field-props.ts';
import { mountFieldEditor } from '#editor/mount-field-editor.ts';
import { createStore } from '#sync/store.ts';
import { itemId, outline, smallAgenda, topicId } from './agenda-for-tests.ts';
import { loadPaste } from './load-paste.ts';
import { createPasteCommands } from './paste-commands.ts';

const people = [
  { id: 'ada' as UserId, name: 'Ada Lovelace', email: 'ada@example.com' },
  { id: 'grace' as UserId, name: 'Grace Hopper', email: 'grace@example.com' },
];
const today = '2026-11-26' as never;
const notesOf = (name: string): FieldId => ({ block: 'topic', id: topicId(name), name: 'notes' });

beforeAll(loadPaste);

/** Ada's page with a real editor, and Grace's copy, which gets what Ada writes when the test says so. */
function page(field: FieldId, dueInWords: PasteContext['dueInWords'] = () => null) {
  const { doc, edits, undo, view } = smallAgenda();
  view.subscribe(() => {});
  const said: string[] = [];
  const told: string[] = [];
  const fields = { focused: createStore<string | null>(null), focus: () => {} };
  const ports = { doc, edits, view, fields, announce: (words: string) => said.push(words) };
  const clipboard = createPasteCommands({
    ...ports,
    pair: 'pair',
    pasteContext: () => ({ people, today, dueInWords }),
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

const words = (doc: Y.Doc, field: FieldId) => plainText(readRichText(fieldText(doc, field)));

const before = [
  ['hiring', '', 'job-ad', 'budget'],
  ['career', '', 'course'],
];

describe('a paste into notes', () => {
  it('stands at the caret, and is one step', () => {
    const { paste, type, undo, outline } = page(notesOf('hiring'));
    type('Mine: ');
    paste({ html: '<p>one <b>two</b></p><ul><li>three</li></ul>' });
    expect(outline()[0]).toEqual(['hiring', 'Mine: one two\nthree', 'job-ad', 'budget']);
    undo.undo();
    expect(outline()[0]).toEqual(['hiring', 'Mine: ', 'job-ad', 'budget'].map((line) => line.trim()));
    undo.redo();
    expect(outline()[0]?.[1]).toBe('Mine: one two\nthree');
  });

  it('[PASTE-2] makes topics behind and items below, all of it one step', () => {
    const { paste, undo, outline, item, said } = page(notesOf('hiring'));
    paste({ text: 'Lead.\n\n- [ ] ask Lin @Grace by 4 Dec\n\n# New\n\nNotes.\n\n- [x] done\n' });
    expect(outline()).toEqual([
      ['hiring', 'Lead.', 'job-ad', 'budget', 'ask Lin'],
      ['New', 'Notes.', 'done'],
      ['career', '', 'course'],
    ]);
    expect(item('ask Lin')).toMatchObject({ owner: 'grace', due: '2026-12-04', closed: null });
    expect(item('done')).toMatchObject({ owner: 'ada', closed: { state: 'done', by: 'ada' } });
    expect(said).toEqual(['Pasted 1 topic, 2 action items, notes']);
    undo.undo();
    expect(outline()).toEqual(before);
    undo.redo();
    expect(outline()).toHaveLength(3);
  });

  it('[KEEP-3] [PASTE-2] leaves what the other writes meanwhile, also when it is taken back', () => {
    const { paste, meet, undo, grace, outline, item } = page(notesOf('hiring'));
    paste({ text: 'Lead.\n\n# New\n\n- [ ] ask\n' });
    meet();
    const id = item('ask')?.id;
    if (!id) throw new Error('not there');
    fieldText(grace, notesOf('hiring'))?.insert(0, [paragraph('Hers.')]);
    const text = fieldText(grace, { block: 'item', id, name: 'text' });
    if (text) firstText(text).insert(3, ' Lin');
    meet();
    expect(outline()).toEqual([
      ['hiring', 'Hers.\nLead.', 'job-ad', 'budget'],
      ['New', '', 'ask Lin'],
      ['career', '', 'course'],
    ]);
    undo.undo();
    meet();
    expect(words(grace, notesOf('hiring'))).toBe('Hers.');
    expect(words(grace, { block: 'item', id, name: 'text' })).toBe(' Lin'.trim());
  });
});

describe('a paste into one line', () => {
  it('is that line in an item, and items below it where it is more', () => {
    const { paste, outline, undo } = page({ block: 'item', id: 'job-ad' as never, name: 'text' });
    paste({ html: '<b>one</b> line' });
    expect(outline()[0]).toEqual(['hiring', '', 'one linejob-ad', 'budget']);
    undo.undo();
    paste({ text: 'a\n- b\n[ ] c' });
    expect(outline()[0]).toEqual(['hiring', '', 'job-ada', 'b', 'c', 'budget']);
    undo.undo();
    expect(outline()).toEqual(before);
  });

  it('is a title and its notes', () => {
    const { paste, outline } = page({ block: 'topic', id: topicId('career'), name: 'title' });
    paste({ text: 'a\nb\n[ ] c' });
    expect(outline()[1]).toEqual(['acareer', 'b', 'course', 'c']);
  });
});

describe('[PASTE-3] a cut', () => {
  const jobAd = { block: 'item', id: itemId('job-ad') } as const;
  const career = { block: 'topic', id: topicId('career') } as const;
  const ids = (view: ReturnType<typeof page>['view']) =>
    outline(view.get())
      .slice(2)
      .map((line) => line.replace(/^[\w-]{20,}/, 'new'));

  it('is spent only while its blocks stand where it put them', () => {
    const { cut, paste, undo, view } = page(notesOf('career'));
    const home = ids(view);
    const pasted = cut(jobAd);
    paste(pasted);
    const moved = ['hiring: budget', 'career: course job-ad'];
    expect(ids(view)).toEqual(moved);
    undo.undo();
    expect(ids(view)).toEqual(home);
    paste(pasted);
    expect(ids(view)).toEqual(moved);
    paste(pasted);
    expect(ids(view)[1]).toMatch(/^career: course job-ad [\w-]{20,}$/);
  });

  it('moves into the first topic of an empty page', () => {
    const { cut, clipboard, undo, view, said } = page(notesOf('career'));
    const home = ids(view);
    expect(clipboard.pasteTopics(cut(jobAd))).toBe(true);
    expect(ids(view)).toEqual(['hiring: budget', 'career: course', 'new: job-ad']);
    expect(said.at(-1)).toBe('Moved: 1 action item');
    undo.undo();
    expect(ids(view).slice(0, 2)).toEqual(home);
  });

  it('moves to the page’s end in the place of what is selected, as one step', () => {
    const { cut, clipboard, undo, view } = page(notesOf('career'));
    const home = ids(view);
    const pasted = cut({ block: 'topic', id: topicId('hiring') });
    clipboard.pasteOver([career, { block: 'item', id: itemId('course') }], pasted);
    expect(ids(view)).toEqual(['career:', 'hiring: job-ad budget']);
    expect(view.get().topics.map(({ topic }) => topic.removed !== null)).toEqual([true, false]);
    undo.undo();
    expect(ids(view)).toEqual(home);
    expect(view.get().topics.every(({ topic }) => !topic.removed)).toBe(true);
  });

  it('is not removed where it is among what it is pasted over', () => {
    const { cut, clipboard, view } = page(notesOf('career'));
    const hiring = { block: 'topic', id: topicId('hiring') } as const;
    clipboard.pasteOver([hiring, jobAd, career], cut(hiring));
    expect(ids(view)).toEqual(['career:', 'hiring: job-ad budget']);
    expect(itemsOf(view.get()).every(({ item }) => !item.removed)).toBe(true);
  });
});

it('what was left out is said where everybody sees it', () => {
  const { paste, told, said } = page(notesOf('hiring'));
  paste({ html: '<p>a</p><p>b<img src="https://example.com/a.png" alt="chart"></p>' });
  expect(told).toEqual(['A picture was left out.']);
  expect(said).toEqual(['Pasted notes. A picture was left out.']);
});

it('what our reader cannot read stands there as words, and the defect is reported', () => {
  const defects: unknown[] = [];
  const report = (event: ErrorEvent) => {
    event.preventDefault();
    defects.push(event.error);
  };
  window.addEventListener('error', report, { once: true });
  const defect = new Error('A language with a defect.');
  const { paste, outline } = page(notesOf('hiring'), () => {
    throw defect;
  });
  paste({ text: 'one\n[ ] two' });
  expect(outline()[0]).toEqual(['hiring', 'one\n[ ] two', 'job-ad', 'budget']);
  expect(defects).toEqual([defect]);
});

function paragraph(text: string): Y.XmlElement {
  const made = new Y.XmlElement('paragraph');
  made.insert(0, [new Y.XmlText(text)]);
  return made;
}
