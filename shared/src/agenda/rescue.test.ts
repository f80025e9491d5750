import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { agendaFixture, copyOf, topicId } from './agenda-fixture.ts';
import { fieldText } from './fields.ts';
import { rescue } from './rescue.ts';
import { plainText, readRichText } from './rich-text.ts';

const notes = { block: 'topic', id: topicId('t'), name: 'notes' } as const;

/** Two people, offline from one another, and the log in which both end up. */
function twoPeople() {
  const { doc: ada, topic } = agendaFixture();
  topic('t');
  paragraphs(ada).insert(1, [paragraph('second')]);
  const grace = copyOf(ada);
  const log = [Y.encodeStateAsUpdate(ada)];
  for (const doc of [ada, grace]) doc.on('update', (update) => log.push(update));
  return { ada, grace, log };
}

test('[KEEP-1] words typed into a paragraph that the other person joined meanwhile are given back', () => {
  const { ada, grace, log } = twoPeople();
  joinSecondIntoFirst(ada);
  typeInSecond(grace, 3, ' and more');
  const state = Y.mergeUpdates(log);
  expect(wordsOf(state)).not.toContain('and more');
  expect(wordsOf(state, rescue(state))).toContain('and more');
});

test('[KEEP-1] the order in which the log got its updates makes no difference', () => {
  const { ada, grace, log } = twoPeople();
  typeInSecond(grace, 0, 'early ');
  joinSecondIntoFirst(ada);
  typeInSecond(grace, 0, 'and again ');
  for (const order of [log, [...log].reverse()]) {
    const state = Y.mergeUpdates(order);
    expect(wordsOf(state, rescue(state))).toMatch(/and again .*early|early .*and again/);
  }
});

test('[KEEP-1] what somebody deleted stays deleted', () => {
  const { ada, grace, log } = twoPeople();
  typeInSecond(grace, 0, 'keep DELETE ');
  secondText(grace).delete(5, 7);
  joinSecondIntoFirst(ada);
  const state = Y.mergeUpdates(log);
  const words = wordsOf(state, rescue(state));
  expect(words).toContain('keep');
  expect(words).not.toContain('DELETE');
});

test('[KEEP-1] a text nested deeper than any stack neither stops a rescue nor hides words from it', () => {
  const { ada, grace, log } = twoPeople();
  grace.transact(() => {
    let at = paragraphs(grace);
    for (let level = 0; level < 20_000; level++) {
      const quote = new Y.XmlElement('blockquote');
      at.insert(at.length, [quote]);
      at = quote;
    }
  });
  typeInSecond(grace, 0, 'still found ');
  joinSecondIntoFirst(ada);
  const update = rescue(Y.mergeUpdates(log));
  expect(update).not.toBeNull();
});

test('[KEEP-2] what was rescued is rescued once, and an ordinary document needs no rescue', () => {
  const { ada, grace, log } = twoPeople();
  expect(rescue(Y.mergeUpdates(log))).toBeNull();
  joinSecondIntoFirst(ada);
  expect(rescue(Y.mergeUpdates(log))).toBeNull();
  typeInSecond(grace, 0, 'once ');
  const update = rescue(Y.mergeUpdates(log));
  expect(update).not.toBeNull();
  if (update) log.push(update);
  expect(rescue(Y.mergeUpdates(log))).toBeNull();
});

const changes = {
  type: (doc: Y.Doc, at: number, mark: string) => textOf(paragraphs(doc).get(at)).insert(0, mark),
  split: (doc: Y.Doc, at: number) => paragraphs(doc).insert(at + 1, [paragraph('')]),
  join: (doc: Y.Doc, at: number) => (at > 0 ? join(doc, at) : undefined),
  deleteEmpty: (doc: Y.Doc, at: number) =>
    at > 0 && textOf(paragraphs(doc).get(at)).length === 0 ? paragraphs(doc).delete(at, 1) : undefined,
};

const anyChange = fc.record({
  who: fc.constantFrom('ada' as const, 'grace' as const),
  what: fc.constantFrom('type' as const, 'type' as const, 'split' as const, 'join' as const, 'deleteEmpty' as const),
  where: fc.nat(5),
});

test('[KEEP-1] every typed character is there after any joins and deletions of paragraphs by the other person', () => {
  let rescued = 0;
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 25 }), (taken) => {
      const people = twoPeople();
      const marks = taken.map((_, index) => String.fromCodePoint(0x4e00 + index));
      for (const [index, { who, what, where }] of taken.entries()) {
        changes[what](people[who], where % paragraphs(people[who]).length, marks[index] ?? '');
      }
      const state = Y.mergeUpdates(people.log);
      const update = rescue(state);
      if (update) rescued++;
      const typed = marks.filter((_, index) => taken[index]?.what === 'type');
      expect(typed.filter((mark) => !wordsOf(state, update).includes(mark))).toEqual([]);
    }),
    { numRuns: 300, seed: 20261123 },
  );
  expect(rescued).toBeGreaterThan(20);
});

function wordsOf(...updates: (Uint8Array | null)[]): string {
  const doc = new Y.Doc();
  for (const update of updates) if (update) Y.applyUpdate(doc, update);
  return plainText(readRichText(fieldText(doc, notes)));
}

function paragraphs(doc: Y.Doc): Y.XmlFragment {
  const fragment = fieldText(doc, notes);
  if (!fragment) throw new Error('the fixture has no notes');
  return fragment;
}

function paragraph(text: string): Y.XmlElement {
  const node = new Y.XmlElement('paragraph');
  node.insert(0, [new Y.XmlText(text)]);
  return node;
}

function textOf(node: unknown): Y.XmlText {
  const text = node instanceof Y.XmlElement ? node.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('not a paragraph with a text');
  return text;
}

function secondText(doc: Y.Doc): Y.XmlText {
  return textOf(paragraphs(doc).get(1));
}

function typeInSecond(doc: Y.Doc, at: number, words: string): void {
  secondText(doc).insert(at, words);
}

function joinSecondIntoFirst(doc: Y.Doc): void {
  join(doc, 1);
}

// As the editor's binding does it: the words are written again in the paragraph before, and their own goes.
function join(doc: Y.Doc, index: number): void {
  doc.transact(() => {
    const field = paragraphs(doc);
    const target = textOf(field.get(index - 1));
    target.insert(target.length, textOf(field.get(index)).toString());
    field.delete(index, 1);
  });
}
