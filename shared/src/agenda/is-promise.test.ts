import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { agendaMaps } from './agenda-doc.ts';
import { agendaFixture, at, grace, itemId } from './agenda-fixture.ts';
import { raiseAgain, removeBlock, replaceText } from './edits.ts';
import { emptyRows, isPromise } from './is-promise.ts';
import { readBlocks } from './read-blocks.ts';
import { recordedItems, recordSession } from './record.ts';
import { showSession } from './show-session.ts';

const text = (name: string) => ({ block: 'item', id: itemId(name), name: 'text' }) as const;

/** In session 2, with two items raised before: one that was written and is erased now, and one that nobody wrote in. */
function erased() {
  const { doc, item } = agendaFixture();
  item('written');
  item('blank', { text: '' });
  agendaMaps(doc).meta.set('session', 2);
  replaceText(doc, text('written'), '');
  return doc;
}

const promises = (doc: Y.Doc, session: number) =>
  readBlocks(doc)
    .items.filter((item) => isPromise(doc, item, session))
    .map(({ id }) => id);

test('[ROLL-8] a carried promise stays one when its words are erased', () => {
  const doc = erased();
  expect(promises(doc, 2)).toEqual(['written']);
  const restarted = new Y.Doc();
  Y.applyUpdate(restarted, Y.encodeStateAsUpdate(doc));
  expect(promises(restarted, 2)).toEqual(['written']);
});

test('[ROLL-8] it is in the record, and so is its removal', () => {
  const doc = erased();
  expect(recordedItems(recordSession(doc, 2))).toMatchObject([{ id: 'written', text: [], outcome: 'carried' }]);
  removeBlock(doc, { block: 'item', id: itemId('written') }, { by: grace, at, in: 2 });
  expect(recordedItems(recordSession(doc, 2))).toMatchObject([{ id: 'written', text: [], outcome: 'removed' }]);
});

test('[ROLL-8] a row that says nothing at the wrap-up is a new row of the next session, and no promise there', () => {
  const { doc, item } = agendaFixture();
  item('kept');
  item('blank', { text: '' });
  item('taken back');
  replaceText(doc, text('taken back'), '');
  const empty = emptyRows(doc, 1);
  expect(empty.sort()).toEqual(['blank', 'taken back']);
  for (const id of empty) raiseAgain(doc, id, 2);
  expect(promises(doc, 2)).toEqual(['kept']);
  expect(showSession(readBlocks(doc), 2).promises.map(({ item: shown }) => shown.id)).toEqual(['kept']);
});
