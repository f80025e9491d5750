import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { agendaFixture, at, grace, itemId } from './agenda-fixture.ts';
import { removeBlock, replaceText } from './edits.ts';
import { isPromise } from './is-promise.ts';
import { readBlocks } from './read-blocks.ts';
import { recordedItems, recordSession } from './record.ts';

function erased() {
  const { doc, item } = agendaFixture();
  item('written');
  item('blank', { text: '' });
  replaceText(doc, { block: 'item', id: itemId('written'), name: 'text' }, '');
  return doc;
}

const promises = (doc: Y.Doc, session: number) =>
  readBlocks(doc)
    .items.filter((item) => isPromise(doc, item, session))
    .map(({ id }) => id);

test('[ROLL-8] a carried promise stays one when its words are erased', () => {
  const doc = erased();
  expect(promises(doc, 1)).toEqual([]);
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
