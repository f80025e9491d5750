import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ada, agendaFixture, at, grace, itemId, topicId } from './agenda-fixture.ts';
import type { ActionItem } from './blocks.ts';
import { closeItem, markDiscussed, moveItem, removeBlock, restoreBlock } from './edits.ts';
import { readBlocks } from './read-blocks.ts';
import { isOpen, itemsOf, type SessionView, showSession } from './show-session.ts';

const ids = (items: readonly { item: ActionItem }[]) => items.map(({ item }) => item.id);

test('[ROLL-1] topics stand in their order, without those discussed before or removed', () => {
  const { doc, topic } = agendaFixture();
  topic('b', { order: 'a2' });
  topic('a', { order: 'a1' });
  topic('gone');
  topic('filed');
  removeBlock(doc, { block: 'topic', id: topicId('gone') }, { by: ada, at, in: 1 });
  markDiscussed(doc, topicId('filed'), 1);
  expect(showSession(readBlocks(doc), 2).topics.map((shown) => shown.topic.id)).toEqual(['a', 'b']);
});

test('[ROLL-2] a closed item is shown in the session that closed it, and in none after', () => {
  const { doc, item } = agendaFixture();
  item('ad');
  closeItem(doc, itemId('ad'), { state: 'done', in: 2, by: ada, at, reason: null });
  const shown = [1, 2, 3].map((session) => ids(itemsOf(showSession(readBlocks(doc), session))));
  expect(shown).toEqual([['ad'], ['ad'], []]);
});

test('[ROLL-4] a carried item stands in "Last time we said" and names its topic', () => {
  const { doc, topic, item } = agendaFixture();
  topic('hiring');
  item('ad', { topic: 'hiring' });
  item('room', { topic: 'hiring', raisedIn: 2 });
  const view = showSession(readBlocks(doc), 2);
  expect(view.promises).toMatchObject([{ item: { id: 'ad' }, origin: 'hiring' }]);
  expect(ids(view.topics[0]?.items ?? [])).toEqual(['room']);
});

test('[ROLL-5] an item whose topic was removed or is unknown stands at the top, with its origin', () => {
  const { doc, topic, item } = agendaFixture();
  topic('hiring');
  item('ad', { topic: 'hiring' });
  item('lost', { topic: 'nowhere' });
  removeBlock(doc, { block: 'topic', id: topicId('hiring') }, { by: grace, at, in: 1 });
  const view = showSession(readBlocks(doc), 1);
  expect(view.loose).toMatchObject([
    { item: { id: 'ad' }, origin: 'hiring' },
    { item: { id: 'lost' }, origin: 'nowhere' },
  ]);
});

test('[ROLL-5] a promise outlives the topic that was discussed', () => {
  const { doc, topic, item } = agendaFixture();
  topic('hiring');
  item('ad', { topic: 'hiring' });
  markDiscussed(doc, topicId('hiring'), 1);
  const view = showSession(readBlocks(doc), 2);
  expect(view.topics).toEqual([]);
  expect(view.promises).toMatchObject([{ item: { id: 'ad' }, origin: 'hiring' }]);
});

test('[ROLL-6] a removed block keeps its place until the wrap-up, and comes back with its id', () => {
  const { doc, item } = agendaFixture();
  item('ad');
  const ref = { block: 'item', id: itemId('ad') } as const;
  removeBlock(doc, ref, { by: grace, at, in: 1 });
  expect(itemsOf(showSession(readBlocks(doc), 1))).toMatchObject([{ item: { removed: { by: grace, in: 1 } } }]);
  expect(itemsOf(showSession(readBlocks(doc), 2))).toEqual([]);
  restoreBlock(doc, ref);
  expect(ids(showSession(readBlocks(doc), 2).promises)).toEqual(['ad']);
});

test('[ROLL-7] an item counts the wrap-ups that it came through', () => {
  const { doc, item } = agendaFixture();
  item('ad', { raisedIn: 2 });
  const carried = [2, 3, 5].map((session) => itemsOf(showSession(readBlocks(doc), session))[0]?.timesCarried);
  expect(carried).toEqual([0, 1, 3]);
});

interface Step {
  readonly what: keyof typeof steps;
  readonly name: string;
  readonly place: string | null;
}

type Fixture = ReturnType<typeof agendaFixture>;
type Take = (fixture: Fixture, session: number, step: Step) => void;

const settled = (session: number) => ({ by: ada, at, in: session });
const topicOf = ({ place }: Step) => topicId(place ?? 't1');

const steps = {
  add: ({ item }, session, { name, place }) => item(name, { raisedIn: session, topic: place }),
  move: ({ doc }, _, { name, place }) =>
    moveItem(doc, itemId(name), { topic: place === null ? null : topicId(place), order: `a${name}` }),
  close: ({ doc }, session, { name }) =>
    closeItem(doc, itemId(name), { ...settled(session), state: 'done', reason: null }),
  remove: ({ doc }, session, { name }) => removeBlock(doc, { block: 'item', id: itemId(name) }, settled(session)),
  removeTopic: ({ doc }, session, step) => removeBlock(doc, { block: 'topic', id: topicOf(step) }, settled(session)),
  discuss: ({ doc }, session, step) => markDiscussed(doc, topicOf(step), session),
  wrapUp: () => {},
} satisfies Record<string, Take>;

const anyStep: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
  name: fc.constantFrom('a', 'b', 'c', 'd'),
  place: fc.option(fc.constantFrom('t1', 't2', 'nowhere'), { nil: null }),
});

test('[ROLL-3] whatever is moved, closed or removed, each open item is shown exactly once in the current session', () => {
  let carried = 0;
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), (taken) => {
      const fixture = agendaFixture();
      fixture.topic('t1');
      fixture.topic('t2');
      let session = 1;
      for (const step of taken) {
        steps[step.what](fixture, session, step);
        if (step.what === 'wrapUp') session++;
      }
      const blocks = readBlocks(fixture.doc);
      const view = showSession(blocks, session);
      carried += view.promises.length;
      const open = blocks.items.filter(isOpen).map(({ id }) => id);
      expect(openIds(view)).toEqual(open.sort());
    }),
  );
  expect(carried).toBeGreaterThan(10);
});

function openIds(view: SessionView): string[] {
  return itemsOf(view)
    .map(({ item }) => item)
    .filter(isOpen)
    .map(({ id }) => id)
    .sort();
}
