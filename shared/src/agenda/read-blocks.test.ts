import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { asDay } from '../ids.ts';
import { agendaMaps } from './agenda-doc.ts';
import { ada, agendaFixture, at, copyOf, grace, itemId, sync, topicId } from './agenda-fixture.ts';
import { addItem, closeItem, moveItem, moveTopic, removeBlock, replaceText, setDue, setOwner } from './edits.ts';
import { fieldText } from './fields.ts';
import { readBlocks } from './read-blocks.ts';
import { recordSession } from './record.ts';

test('[MODEL-1] a block is made in one transaction, and its id is never used again', () => {
  const { doc, item } = agendaFixture();
  let transactions = 0;
  doc.on('afterTransaction', () => transactions++);
  item('one', { text: 'Write the job ad' });
  expect(transactions).toBe(1);

  addItem(doc, { id: itemId('one'), place: { topic: null, order: 'a5' }, author: ada, raisedIn: 2, text: 'Another' });
  expect(readBlocks(doc).items).toHaveLength(1);
  expect(fieldText(doc, { block: 'item', id: itemId('one'), name: 'text' })?.toString()).toContain('Write the job ad');
});

test('[MODEL-2] absent and odd keys read as the values that keep a block in sight', () => {
  const { doc } = agendaFixture();
  const { topics, items } = agendaMaps(doc);
  topics.set('bare', new Y.Map());
  topics.set('no map', 'a string');
  const odd = new Y.Map<unknown>(
    Object.entries({
      place: 7,
      closed: { state: 'perhaps', in: 1 },
      removed: true,
      due: '2026-02-30',
      raisedIn: -4,
      stillTrueIn: 'yes',
      owner: 12,
    }),
  );
  items.set('odd', odd);

  const { topics: readTopics, items: readItems } = readBlocks(doc);
  expect(readTopics).toEqual([
    { id: 'bare', order: '', author: null, raisedIn: 1, discussedIn: null, notBefore: null, removed: null },
  ]);
  expect(readItems).toEqual([
    {
      id: 'odd',
      place: { topic: null, order: '' },
      author: null,
      owner: null,
      due: null,
      raisedIn: 1,
      stillTrueIn: null,
      closed: null,
      removed: null,
    },
  ]);
});

test('[MODEL-2] no value of any key makes reading or recording throw', () => {
  const keys = [
    'place',
    'order',
    'closed',
    'removed',
    'due',
    'owner',
    'author',
    'raisedIn',
    'stillTrueIn',
    'discussedIn',
    'notBefore',
    'title',
    'notes',
    'text',
  ];
  const block = fc.dictionary(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 2 }));
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), fc.jsonValue(), (blocks, session) => {
      const doc = new Y.Doc();
      const { meta, topics, items } = agendaMaps(doc);
      meta.set('session', session);
      for (const [index, keysOf] of blocks.entries()) {
        topics.set(`t${index}`, new Y.Map(Object.entries(keysOf)));
        items.set(`i${index}`, new Y.Map(Object.entries(keysOf)));
      }
      expect(readBlocks(doc).items).toHaveLength(blocks.length);
      recordSession(doc, 3);
    }),
  );
});

test('[MODEL-3] equal order keys are told apart by id', () => {
  const { doc, topic } = agendaFixture();
  for (const name of ['c', 'a', 'b']) topic(name, { order: 'a0' });
  expect(readBlocks(doc).topics.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('[MODEL-4] two people change different things of one item, and all of it stands', () => {
  const { doc, topic, item } = agendaFixture();
  topic('hiring');
  item('ad');
  const other = copyOf(doc);

  moveItem(doc, itemId('ad'), { topic: topicId('hiring'), order: 'a3' });
  setDue(doc, itemId('ad'), asDay('2026-12-04'), 1);
  setOwner(other, itemId('ad'), grace);
  closeItem(other, itemId('ad'), { state: 'done', in: 1, by: grace, at, reason: null });
  sync(doc, other);

  for (const side of [doc, other]) {
    expect(readBlocks(side).items).toMatchObject([
      { place: { topic: 'hiring', order: 'a3' }, due: '2026-12-04', owner: grace, closed: { state: 'done', in: 1 } },
    ]);
  }
});

test('[MODEL-4] a block that two people move apart, and one removes, is there once', () => {
  const { doc, topic, item } = agendaFixture();
  topic('a');
  topic('b');
  item('ad', { topic: 'a' });
  const other = copyOf(doc);
  moveItem(doc, itemId('ad'), { topic: topicId('b'), order: 'a1' });
  moveTopic(doc, topicId('b'), 'Zz');
  moveItem(other, itemId('ad'), { topic: null, order: 'a1' });
  removeBlock(other, { block: 'topic', id: topicId('b') }, { by: grace, at, in: 1 });
  sync(doc, other);
  expect(readBlocks(doc)).toEqual(readBlocks(other));
  expect(readBlocks(doc).items).toHaveLength(1);
});

test('[MODEL-5] two people who begin in a new field at once share its text', () => {
  const { doc, topic } = agendaFixture();
  topic('hiring');
  const other = copyOf(doc);
  const notes = { block: 'topic', id: topicId('hiring'), name: 'notes' } as const;
  replaceText(doc, notes, 'from Ada ');
  replaceText(other, notes, 'from Grace ');
  sync(doc, other);
  const text = fieldText(doc, notes)?.toString() ?? '';
  expect(text).toBe(fieldText(other, notes)?.toString());
  expect(text).toContain('from Ada');
  expect(text).toContain('from Grace');
  expect(fieldText(doc, notes)?.length).toBe(1);
});

test('[MODEL-6] a changed text keeps what somebody types elsewhere in it', () => {
  const { doc, item } = agendaFixture();
  item('ad', { text: 'Write the job ad' });
  const text = { block: 'item', id: itemId('ad'), name: 'text' } as const;
  const other = copyOf(doc);
  replaceText(doc, text, 'Write and post the job ad');
  replaceText(other, text, 'Write the job ad today');
  sync(doc, other);
  expect(fieldText(doc, text)?.toString()).toBe('<paragraph>Write and post the job ad today</paragraph>');
});

test('[MODEL-6] a changed text ends as asked, whatever it was, also between the halves of an emoji', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '😁', 'é', ' ') });
  fc.assert(
    fc.property(words, words, (before, after) => {
      const { doc, item } = agendaFixture();
      item('ad', { text: before });
      const text = { block: 'item', id: itemId('ad'), name: 'text' } as const;
      replaceText(doc, text, after);
      expect(fieldText(copyOf(doc), text)?.toString()).toBe(`<paragraph>${after}</paragraph>`);
    }),
  );
});
