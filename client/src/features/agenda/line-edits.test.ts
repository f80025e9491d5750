import { seedAgenda } from '@throughline/shared/agenda/agenda-doc';
import { type FieldId, fieldText } from '@throughline/shared/agenda/fields';
import { rescue } from '@throughline/shared/agenda/rescue';
import { plainText, readRichText } from '@throughline/shared/agenda/rich-text';
import { itemsOf, type ShownItem } from '@throughline/shared/agenda/show-session';
import type { UserId } from '@throughline/shared/ids';
import { describe, expect, test } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createCaretMemory } from '#sync/caret-memory.ts';
import { createPageUndo, pageEdit } from '#sync/page-undo.ts';
import { createAgendaEdits } from './agenda-edits.ts';
import { grace as graceId, item, itemId, shownItem, topic, topicId } from './agenda-for-tests.ts';
import { readView } from './read-view.ts';

const hiring = topicId('hiring');
const notes: FieldId = { block: 'topic', id: hiring, name: 'notes' };
const place = { topic: hiring, order: 'b0' };
const mark = { from: 0, to: 3 };

/** Ada and Grace on one agenda, each with what the other does not know yet; the log has all that both wrote. */
function twoPeople(...lines: Y.XmlElement[]) {
  const doc = new Y.Doc();
  seedAgenda(doc);
  topic(doc, 'hiring', 'a1');
  item(doc, 'job-ad', 'hiring', 'a1');
  const fragment = fieldText(doc, notes);
  fragment?.delete(0, fragment.length);
  fragment?.insert(0, lines);
  const first = Y.encodeStateAsUpdate(doc);
  const log = [first];
  const ada = person(first, 'ada', log);
  const grace = person(first, 'grace', log);
  function meet(): void {
    for (const update of [...log]) for (const { doc } of [ada, grace]) Y.applyUpdate(doc, update, 'delivery');
  }
  return { ada, grace, log, meet };
}

function person(first: Uint8Array, name: string, log: Uint8Array[]) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, first, 'delivery');
  doc.on('update', (update, origin) => origin !== 'delivery' && log.push(update));
  const undo = createPageUndo(doc, createCaretMemory(new Awareness(doc)));
  const edits = createAgendaEdits({ doc, undo, me: name as UserId, now: () => new Date('2026-11-26T10:00:00Z') });
  return { doc, undo, edits, page: () => pageOf(doc) };
}

/** What stands on the page, a line each. */
function pageOf(doc: Y.Doc): string[] {
  const words = (field: FieldId) => plainText(readRichText(fieldText(doc, field))).replaceAll('\n', ' / ');
  const sayItem = ({ item: { id, removed } }: ShownItem) =>
    `${removed ? '(removed) ' : '[] '}${words({ block: 'item', id, name: 'text' })}`;
  return readView(doc).topics.flatMap(({ topic: { id, removed }, items }) => [
    `${removed ? '(removed) ' : '# '}${words({ block: 'topic', id, name: 'title' })}`,
    words({ block: 'topic', id, name: 'notes' }),
    ...items.map(sayItem),
  ]);
}

function element(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
}

const p = (words: string) => element('paragraph', new Y.XmlText(words));
const li = (...children: Y.XmlElement[]) => element('listItem', ...children);

function textAt(doc: Y.Doc, ...path: number[]): Y.XmlText {
  let at: unknown = fieldText(doc, notes);
  for (const index of path) at = at instanceof Y.XmlFragment ? at.get(index) : null;
  const text = at instanceof Y.XmlElement ? at.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('no text there');
  return text;
}

describe('a line that becomes an action item', () => {
  test('takes its text along, and what follows stays in the notes', () => {
    const { ada } = twoPeople(p('one'), p('[] ask Lin'), p('two'));
    const made = ada.edits.lineToItem(hiring, { path: [1], offset: 6, mark }, place);
    expect(made?.caret).toBe(3);
    expect(ada.page()).toEqual(['# hiring', 'one / two', '[] job-ad', '[] ask Lin']);
    const { owner, author, raisedIn } = itemsOf(readView(ada.doc)).at(-1)?.item ?? {};
    expect([owner, author, raisedIn]).toEqual(['ada', 'ada', 1]);
  });

  test('may be an entry of a list: the rest of the list stays', () => {
    const list = element('bulletList', li(p('one')), li(p('[] ask Lin')), li(p('two')));
    const { ada } = twoPeople(list);
    ada.edits.lineToItem(hiring, { path: [0, 1, 0], offset: 3, mark }, place);
    expect(ada.page()).toEqual(['# hiring', 'one / two', '[] job-ad', '[] ask Lin']);
    expect(fieldText(ada.doc, notes)?.length).toBe(1);
  });

  test('leaves no empty list, and always a paragraph to write in', () => {
    const { ada } = twoPeople(element('bulletList', li(p('[] ask Lin'))));
    ada.edits.lineToItem(hiring, { path: [0, 0, 0], offset: 3, mark }, place);
    expect(fieldText(ada.doc, notes)?.toString()).toBe('<paragraph></paragraph>');
    ada.undo.undo();
    expect(ada.page()).toEqual(['# hiring', '[] ask Lin', '[] job-ad']);
    expect(fieldText(ada.doc, notes)?.toString()).toContain('<bulletlist>');
  });

  test('keeps the address of a link that its words do not say', () => {
    const text = new Y.XmlText();
    text.applyDelta([
      { insert: '[] read ' },
      { insert: 'this', attributes: { link: { href: 'https://example.com/plan' } } },
      { insert: ' and ' },
      { insert: 'example.com', attributes: { link: { href: 'https://example.com' } } },
      { insert: ', ' },
      { insert: 'ask ', attributes: { link: { href: 'mailto:lin@example.com' } } },
      { insert: 'Lin', attributes: { link: { href: 'mailto:lin@example.com' }, bold: {} } },
    ]);
    const { ada } = twoPeople(element('paragraph', text));
    ada.edits.lineToItem(hiring, { path: [0], offset: 3, mark }, place);
    expect(ada.page().at(-1)).toBe(
      '[] read this (https://example.com/plan) and example.com, ask Lin <lin@example.com>',
    );
  });

  test('[KEEP-9] one undo takes it back, with what had been typed; one redo makes it again', () => {
    const { ada } = twoPeople(p('one'), p('[] ask Lin'), p('two'));
    const before = ada.page();
    ada.edits.lineToItem(hiring, { path: [1], offset: 3, mark }, place);
    const after = ada.page();
    ada.undo.undo();
    expect(ada.page()).toEqual(before);
    ada.undo.redo();
    expect(ada.page()).toEqual(after);
  });

  test('[KEEP-1] what the other types into the line meanwhile is given back, and undo does not double it', () => {
    const { ada, grace, log, meet } = twoPeople(p('one'), p('[] ask Lin'), p('two'));
    ada.edits.lineToItem(hiring, { path: [1], offset: 3, mark }, place);
    textAt(grace.doc, 1).insert(10, ' today');
    meet();
    expect(grace.page()).toEqual(ada.page());
    const given = rescue(Y.mergeUpdates(log));
    if (given) log.push(given);
    meet();
    expect(ada.page()).toEqual(['# hiring', 'one /  today / two', '[] job-ad', '[] ask Lin']);
    ada.undo.undo();
    meet();
    expect(ada.page()[1]?.split(' / ').sort()).toEqual([' today', '[] ask Lin', 'one', 'two']);
    expect(grace.page()).toEqual(ada.page());
  });

  test('[KEEP-3] undo leaves what the other wrote into the item, in the open', () => {
    const { ada, grace, meet } = twoPeople(p('[] ask Lin'));
    const made = ada.edits.lineToItem(hiring, { path: [0], offset: 3, mark }, place);
    meet();
    const text = made && fieldText(grace.doc, { block: 'item', id: made.id, name: 'text' })?.get(0);
    if (text instanceof Y.XmlElement) (text.get(0) as Y.XmlText).insert(7, ' today');
    meet();
    ada.undo.undo();
    meet();
    for (const { page } of [ada, grace]) {
      expect(page()).toEqual(['# hiring', '[] ask Lin', '[] job-ad', '(removed) today']);
    }
  });

  test('a line that went meanwhile becomes nothing', () => {
    const { ada } = twoPeople(p('one'));
    expect(ada.edits.lineToItem(hiring, { path: [3], offset: 0, mark }, place)).toBeNull();
    expect(ada.page()).toEqual(['# hiring', 'one', '[] job-ad']);
  });
});

describe('a line that becomes a topic', () => {
  const hash = { from: 0, to: 2 };

  test('is its title, what follows comes along, and the items stay', () => {
    const { ada } = twoPeople(p('one'), p('# Career'), p('two'), element('bulletList', li(p('three'))));
    const made = ada.edits.lineToTopic(hiring, { path: [1], offset: 2, mark: hash }, 'a2');
    expect(made?.caret).toBe(0);
    expect(ada.page()).toEqual(['# hiring', 'one', '[] job-ad', '# Career', 'two / three']);
    const below = made && fieldText(ada.doc, { block: 'topic', id: made.id, name: 'notes' });
    expect(below?.toString()).toContain('<bulletlist>');
  });

  test('takes the rest of its list along as a list', () => {
    const nested = element('bulletList', li(p('inner')));
    const list = element('bulletList', li(p('one')), li(p('# Career'), nested), li(p('two')));
    const { ada } = twoPeople(list, p('three'));
    const made = ada.edits.lineToTopic(hiring, { path: [0, 1, 0], offset: 2, mark: hash }, 'a2');
    const below = made && fieldText(ada.doc, { block: 'topic', id: made.id, name: 'notes' });
    expect(below?.toArray().map((node) => (node instanceof Y.XmlElement ? node.nodeName : ''))).toEqual([
      'bulletList',
      'bulletList',
      'paragraph',
    ]);
    expect(ada.page()).toEqual(['# hiring', 'one', '[] job-ad', '# Career', 'inner / two / three']);
  });

  test('[KEEP-9] one undo takes it all back, one redo makes it again', () => {
    const { ada } = twoPeople(p('one'), p('# Career'), p('two'));
    const before = ada.page();
    ada.edits.lineToTopic(hiring, { path: [1], offset: 2, mark: hash }, 'a2');
    const after = ada.page();
    ada.undo.undo();
    expect(ada.page()).toEqual(before);
    ada.undo.redo();
    expect(ada.page()).toEqual(after);
  });

  test('[KEEP-1] nothing that the other types meanwhile is lost, in the line or below it', () => {
    const { ada, grace, log, meet } = twoPeople(p('one'), p('# Career'), p('two'));
    ada.edits.lineToTopic(hiring, { path: [1], offset: 2, mark: hash }, 'a2');
    textAt(grace.doc, 1).insert(8, ' talk');
    textAt(grace.doc, 2).insert(3, ' and three');
    meet();
    const given = rescue(Y.mergeUpdates(log));
    if (given) log.push(given);
    meet();
    expect(grace.page()).toEqual(ada.page());
    expect(ada.page()).toEqual(['# hiring', 'one /  talk /  and three', '[] job-ad', '# Career', 'two']);
  });

  test('[KEEP-3] undo leaves what the other wrote into the new topic, in the open', () => {
    const { ada, grace, meet } = twoPeople(p('one'), p('# Career'), p('two'));
    const made = ada.edits.lineToTopic(hiring, { path: [1], offset: 2, mark: hash }, 'a2');
    meet();
    const below = made && fieldText(grace.doc, { block: 'topic', id: made.id, name: 'notes' })?.get(0);
    if (below instanceof Y.XmlElement) (below.get(0) as Y.XmlText).insert(3, ' and hers');
    meet();
    ada.undo.undo();
    meet();
    for (const { page } of [ada, grace]) {
      expect(page()).toEqual(['# hiring', 'one / # Career / two', '[] job-ad', '(removed) ', 'and hers']);
    }
  });
});

describe('an item', () => {
  test('[KEEP-9] split in its middle, keeps its id for the first half; both stay the owner’s, for the same day', () => {
    const { ada } = twoPeople(p(''));
    ada.edits.setOwner(itemId('job-ad'), graceId);
    const { item: first } = shownItem(readView(ada.doc), 'job-ad');
    const second = ada.edits.splitItem(first, { from: 3, to: 4 }, place);
    expect(ada.page()).toEqual(['# hiring', '', '[] job', '[] ad']);
    expect(shownItem(readView(ada.doc), second).item.owner).toBe(graceId);
    ada.undo.undo();
    expect(ada.page()).toEqual(['# hiring', '', '[] job-ad']);
    ada.undo.redo();
    expect(ada.page()).toEqual(['# hiring', '', '[] job', '[] ad']);
  });

  test('[KEEP-9] split, and its second half changed since, is whole again after the steps are undone', () => {
    const { ada } = twoPeople(p(''));
    const { item: first } = shownItem(readView(ada.doc), 'job-ad');
    const second = ada.edits.splitItem(first, { from: 3, to: 3 }, place);
    const text = fieldText(ada.doc, { block: 'item', id: second, name: 'text' })?.get(0);
    for (let times = 0; times < 2; times += 1) {
      ada.undo.step(() =>
        ada.doc.transact(() => text instanceof Y.XmlElement && (text.get(0) as Y.XmlText).delete(0, 1), pageEdit),
      );
    }
    expect(ada.page()).toEqual(['# hiring', '', '[] job', '[] d']);
    for (let times = 0; times < 3; times += 1) ada.undo.undo();
    expect(ada.page()).toEqual(['# hiring', '', '[] job-ad']);
    for (let times = 0; times < 3; times += 1) ada.undo.redo();
    expect(ada.page()).toEqual(['# hiring', '', '[] job', '[] d']);
  });

  test('[KEEP-1] split while the other types in it: their words stay', () => {
    const { ada, grace, meet } = twoPeople(p(''));
    const text = fieldText(grace.doc, { block: 'item', id: itemId('job-ad'), name: 'text' })?.get(0);
    if (text instanceof Y.XmlElement) (text.get(0) as Y.XmlText).insert(6, ' for Lin');
    ada.edits.splitItem(shownItem(readView(ada.doc), 'job-ad').item, { from: 3, to: 4 }, place);
    meet();
    expect(ada.page()).toEqual(['# hiring', '', '[] job for Lin', '[] ad']);
    expect(grace.page()).toEqual(ada.page());
  });

  test('[KEEP-9] that becomes a note is removed in the open, and keeps what the other types meanwhile', () => {
    const { ada, grace, meet } = twoPeople(p('one'), p(''));
    const caret = ada.edits.itemToNote(itemId('job-ad'), hiring);
    expect(caret).toBe('one '.length);
    const text = fieldText(grace.doc, { block: 'item', id: itemId('job-ad'), name: 'text' })?.get(0);
    if (text instanceof Y.XmlElement) (text.get(0) as Y.XmlText).insert(6, ' for Lin');
    meet();
    expect(ada.page()).toEqual(['# hiring', 'one / job-ad', '(removed) job-ad for Lin']);
    expect(grace.page()).toEqual(ada.page());
    ada.undo.undo();
    expect(ada.page()).toEqual(['# hiring', 'one', '[] job-ad for Lin']);
    ada.undo.redo();
    meet();
    grace.edits.restore({ block: 'item', id: itemId('job-ad') });
    meet();
    expect(ada.page()).toEqual(['# hiring', 'one / job-ad', '[] job-ad for Lin']);
  });
});

test('a topic begun at the notes’ empty end takes that end away; one undo brings it back', () => {
  const { ada } = twoPeople(p('one'), p(''), p(''));
  ada.edits.leaveToTopic({ notes: hiring }, 'a2');
  expect(ada.page()).toEqual(['# hiring', 'one', '[] job-ad', '# ', '']);
  expect(fieldText(ada.doc, notes)?.length).toBe(1);
  ada.undo.undo();
  expect(ada.page()).toEqual(['# hiring', 'one', '[] job-ad']);
  expect(fieldText(ada.doc, notes)?.length).toBe(3);
});
