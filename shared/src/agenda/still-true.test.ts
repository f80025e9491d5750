import { expect, test } from 'vitest';
import type { Day } from '../ids.ts';
import { agendaMaps, blockMap } from './agenda-doc.ts';
import { ada, agendaFixture, at, copyOf, grace, itemId, sync } from './agenda-fixture.ts';
import { closeItem, keepPromise, removeBlock, setDue } from './edits.ts';
import { readBlocks } from './read-blocks.ts';
import { itemsOf, showSession } from './show-session.ts';

const ad = itemId('ad');
const day = '2026-12-03' as Day;

function promised() {
  const { doc, item } = agendaFixture();
  item('ad');
  return doc;
}

const asked = (doc: Parameters<typeof readBlocks>[0], ...sessions: number[]) =>
  sessions.map((session) => itemsOf(showSession(readBlocks(doc), session))[0]?.stillTrue);

test('[ROLL-9] a promise is asked about from the third time on that it is carried', () => {
  expect(asked(promised(), 1, 2, 3, 4, 5)).toEqual([null, null, null, 'asked', 'asked']);
});

test('[ROLL-9] kept, or given a new date, it is asked about again in the next session only', () => {
  const kept = promised();
  keepPromise(kept, ad, 4);
  expect(asked(kept, 4, 5)).toEqual(['answered', 'asked']);
  const dated = promised();
  setDue(dated, ad, day, 4);
  expect(asked(dated, 4, 5)).toEqual(['answered', 'asked']);
});

test('[ROLL-9] what was said before it was asked is no answer', () => {
  const doc = promised();
  setDue(doc, ad, day, 3);
  expect(asked(doc, 4)).toEqual(['asked']);
});

test('[ROLL-9] taking the date away is no answer, and takes none back', () => {
  const doc = promised();
  setDue(doc, ad, null, 4);
  expect(asked(doc, 4)).toEqual(['asked']);
  keepPromise(doc, ad, 4);
  setDue(doc, ad, null, 4);
  expect(asked(doc, 4)).toEqual(['answered']);
});

test('[ROLL-9] nobody is asked about what is settled or removed; opened again it wants its answer', () => {
  const doc = promised();
  closeItem(doc, ad, { state: 'done', in: 4, by: ada, at, reason: null });
  expect(asked(doc, 4)).toEqual([null]);
  blockMap(agendaMaps(doc).items, 'ad')?.delete('closed');
  expect(asked(doc, 4)).toEqual(['asked']);
  removeBlock(doc, { block: 'item', id: ad }, { by: grace, at, in: 4 });
  expect(asked(doc, 4)).toEqual([null]);
});

test('[ROLL-9] two people who answer at once have both answered', () => {
  const doc = promised();
  const other = copyOf(doc);
  keepPromise(doc, ad, 4);
  setDue(other, ad, day, 4);
  sync(doc, other);
  for (const side of [doc, other]) {
    expect(asked(side, 4)).toEqual(['answered']);
    expect(readBlocks(side).items[0]?.due).toBe(day);
  }
});

test('[MODEL-2] an odd answer is none', () => {
  const doc = promised();
  for (const odd of ['4', true, 4.5, -4, { in: 4 }, null]) {
    blockMap(agendaMaps(doc).items, 'ad')?.set('stillTrueIn', odd);
    expect(asked(doc, 4)).toEqual(['asked']);
  }
});
