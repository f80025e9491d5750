import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Day } from '../ids.ts';
import { addedLater } from './added-later.ts';
import { ada, agendaFixture, at, grace, itemId, topicId } from './agenda-fixture.ts';
import { closeItem, keepPromise, markDiscussed, removeBlock, replaceText, setDue, setOwner } from './edits.ts';
import { fieldText } from './fields.ts';
import { recordedItems, recordSession } from './record.ts';
import { plainText } from './rich-text.ts';
import { touchedTopics } from './touched-topics.ts';

const notes = (name: string) => ({ block: 'topic', id: topicId(name), name: 'notes' }) as const;
const text = (name: string) => ({ block: 'item', id: itemId(name), name: 'text' }) as const;

test('[RECORD-2] done, dropped, carried and removed promises are told apart', () => {
  const { doc, item } = agendaFixture();
  for (const name of ['done', 'dropped', 'carried', 'removed', 'blank'])
    item(name, { text: name === 'blank' ? '' : name });
  closeItem(doc, itemId('done'), { state: 'done', in: 1, by: ada, at, reason: null });
  closeItem(doc, itemId('dropped'), { state: 'dropped', in: 1, by: grace, at, reason: 'No budget' });
  removeBlock(doc, { block: 'item', id: itemId('removed') }, { by: grace, at, in: 1 });
  removeBlock(doc, { block: 'item', id: itemId('blank') }, { by: grace, at, in: 1 });

  const outcomes = recordedItems(recordSession(doc, 1)).map(({ text: words, outcome }) => [plainText(words), outcome]);
  expect(Object.fromEntries(outcomes)).toEqual({
    done: 'done',
    dropped: 'dropped',
    carried: 'carried',
    removed: 'removed',
  });
});

test('[RECORD-2] a block without a word in it is no promise and no topic of the record', () => {
  const { doc, topic, item } = agendaFixture();
  item('blank', { text: '' });
  topic('hiring');
  replaceText(doc, { block: 'topic', id: topicId('hiring'), name: 'title' }, '');
  expect(recordSession(doc, 1)).toEqual({ session: 1, promises: [], loose: [], topics: [] });
});

test('[RECORD-1] a block that claims to be of a later session is recorded when the page showed it', () => {
  const { doc, item } = agendaFixture();
  item('odd', { raisedIn: 7 });
  expect(recordSession(doc, 1).loose).toMatchObject([{ id: 'odd', outcome: 'carried' }]);
});

test('[MODEL-2] a text nested deeper than any stack is read, with its words', () => {
  const { doc, topic } = agendaFixture();
  topic('deep');
  const field = fieldText(doc, notes('deep'));
  // In one transaction: Yjs tells each parent of each later change, which here would take a minute.
  doc.transact(() => nest(field, 20_000, 'at the bottom'));
  const recorded = recordSession(doc, 1).topics[0];
  expect(plainText(recorded?.notes ?? [])).toContain('at the bottom');
  expect(() => JSON.stringify(recorded)).not.toThrow();
});

test('[RECORD-1] a session looks the same from any time after it, but for what reached it later', () => {
  const { doc, topic, item } = agendaFixture();
  topic('hiring');
  item('ad', { topic: 'hiring' });
  const record = recordSession(doc, 1);
  topic('next', { raisedIn: 2 });
  item('later', { raisedIn: 2 });
  closeItem(doc, itemId('ad'), { state: 'done', in: 2, by: ada, at, reason: null });
  expect(addedLater(record, recordSession(doc, 1))).toEqual({ topics: [], items: [] });
});

test('[RECORD-3] a tick, a note and a new block that arrive late are added later', () => {
  const { doc, topic, item } = agendaFixture();
  topic('hiring');
  item('ad');
  markDiscussed(doc, topicId('hiring'), 1);
  const record = recordSession(doc, 1);

  replaceText(doc, notes('hiring'), 'typed on a plane');
  closeItem(doc, itemId('ad'), { state: 'done', in: 1, by: grace, at, reason: null });
  item('new');
  const later = addedLater(record, recordSession(doc, 1));
  expect(later.topics.map((found) => [found.id, plainText(found.notes)])).toEqual([['hiring', 'typed on a plane']]);
  expect(later.items.map((found) => [found.id, found.outcome])).toEqual([
    ['ad', 'done'],
    ['new', 'carried'],
  ]);
});

test('[RECORD-4] what happens to a carried block in the next session is not added later', () => {
  const { doc, topic, item } = agendaFixture();
  topic('hiring');
  item('ad');
  item('room');
  const record = recordSession(doc, 1);
  replaceText(doc, notes('hiring'), 'in session 2');
  replaceText(doc, text('room'), 'Book the big room');
  markDiscussed(doc, topicId('hiring'), 2);
  closeItem(doc, itemId('ad'), { state: 'dropped', in: 2, by: ada, at, reason: 'Done by others' });
  removeBlock(doc, { block: 'item', id: itemId('room') }, { by: ada, at, in: 2 });
  expect(addedLater(record, recordSession(doc, 1))).toEqual({ topics: [], items: [] });
});

test('[RECORD-5] topics with new notes or items are offered as discussed, untouched ones are not', () => {
  const { doc, topic, item } = agendaFixture();
  for (const name of ['quiet', 'noted', 'promised', 'settled']) topic(name);
  item('old', { topic: 'settled' });
  replaceText(doc, notes('quiet'), 'from session 1');
  const previous = recordSession(doc, 1);

  topic('fresh', { raisedIn: 2 });
  topic('prepared', { raisedIn: 2 });
  replaceText(doc, notes('prepared'), 'some thoughts');
  replaceText(doc, notes('noted'), 'we agreed');
  item('new', { topic: 'promised', raisedIn: 2 });
  closeItem(doc, itemId('old'), { state: 'done', in: 2, by: ada, at, reason: null });
  expect(touchedTopics(recordSession(doc, 2), previous).sort()).toEqual(['noted', 'prepared', 'promised', 'settled']);
});

test('[RECORD-5] a carried promise that was given a date, an owner or other words offers its topic', () => {
  const { doc, topic, item } = agendaFixture();
  for (const name of ['dated', 'owned', 'reworded', 'quiet']) {
    topic(name);
    item(name, { topic: name });
  }
  const previous = recordSession(doc, 1);
  setDue(doc, itemId('dated'), '2026-12-03' as Day, 2);
  setOwner(doc, itemId('owned'), grace);
  replaceText(doc, text('reworded'), 'Other words');
  expect(touchedTopics(recordSession(doc, 2), previous).sort()).toEqual(['dated', 'owned', 'reworded']);
});

test('[RECORD-5] a carried promise that is kept as it stands does not offer its topic: nothing about it is new', () => {
  const { doc, topic, item } = agendaFixture();
  topic('kept');
  item('kept', { topic: 'kept' });
  const previous = recordSession(doc, 1);
  keepPromise(doc, itemId('kept'), 2);
  expect(touchedTopics(recordSession(doc, 2), previous)).toEqual([]);
  expect(addedLater(previous, recordSession(doc, 1))).toEqual({ topics: [], items: [] });
});

test('[RECORD-5] a topic that was blank in the session before and has notes now is offered', () => {
  const { doc, topic } = agendaFixture();
  topic('begun');
  replaceText(doc, { block: 'topic', id: topicId('begun'), name: 'title' }, '');
  const previous = recordSession(doc, 1);
  replaceText(doc, notes('begun'), 'what it is about');
  expect(touchedTopics(recordSession(doc, 2), previous)).toEqual(['begun']);
});

function nest(field: Y.XmlFragment | null, depth: number, words: string): void {
  let at = field;
  for (let level = 0; level < depth; level++) {
    const quote = new Y.XmlElement('blockquote');
    at?.insert(0, [quote]);
    at = quote;
  }
  at?.insert(0, [new Y.XmlText(words)]);
}
