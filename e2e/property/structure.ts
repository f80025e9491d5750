import { currentSession } from '@throughline/shared/agenda/agenda-doc';
import {
  addItem,
  addTopic,
  type BlockRef,
  closeItem,
  markDiscussed,
  moveItem,
  moveTopic,
  removeBlock,
  reopenItem,
  restoreBlock,
  setDue,
  setOwner,
} from '@throughline/shared/agenda/edits';
import { orderAt } from '@throughline/shared/agenda/order';
import { readBlocks } from '@throughline/shared/agenda/read-blocks';
import { type Day, newItemId, newTopicId, type TopicId, type UserId } from '@throughline/shared/ids';
import { pick, type Step, spot } from './steps.ts';
import { careful, type Deed, itemOf, topicOf, type World, writerOf } from './world.ts';
import type { Writer } from './writer.ts';

type Item = NonNullable<ReturnType<typeof itemOf>>;
type Topic = NonNullable<ReturnType<typeof topicOf>>;

/** Steps that are about blocks, each made as the page makes it. */
export const structure = {
  addTopic(world, step) {
    const writer = writerOf(world, step);
    const id = newTopicId();
    const orders = readBlocks(writer.doc).topics.map((topic) => topic.order);
    const topic = { id, order: orderAt(orders, spot(orders.length + 1, step.where)), ...raised(writer) };
    return make(world, writer, { block: 'topic', id }, (removed) => addTopic(writer.doc, { ...topic, removed }));
  },
  addItem(world, step) {
    const writer = writerOf(world, step);
    const id = newItemId();
    const place = placeFor(writer, step);
    const item = { id, place, owner: writer.person.id as UserId, ...raised(writer) };
    return make(world, writer, { block: 'item', id }, (removed) => addItem(writer.doc, { ...item, removed }));
  },
  tick: onItem(['closed'], (writer, { id }) => closeItem(writer.doc, id, closing(writer, 'done'), writer.origin)),
  drop: onItem(['closed'], (writer, { id }) => closeItem(writer.doc, id, closing(writer, 'dropped'), writer.origin)),
  reopen: onItem(['closed'], (writer, { id }) => reopenItem(writer.doc, id, writer.origin)),
  due: onItem(['due'], (writer, { id }, { where, much }) =>
    setDue(
      writer.doc,
      id,
      much === 1 ? null : (`2026-12-${10 + spot(20, where)}` as Day),
      currentSession(writer.doc),
      writer.origin,
    ),
  ),
  owner: onItem(['owner'], (writer, { id }, { where, much }, { people }) =>
    setOwner(writer.doc, id, much === 1 ? null : ((pick(people, where)?.id ?? null) as UserId | null), writer.origin),
  ),
  moveItem: onItem(['place'], (writer, { id }, step) =>
    moveItem(writer.doc, id, placeFor(writer, step), writer.origin),
  ),
  moveTopic: onTopic(['order'], (writer, { id }, { where }) => {
    const orders = readBlocks(writer.doc).topics.map((topic) => topic.order);
    moveTopic(writer.doc, id, orderAt(orders, spot(orders.length + 1, where)), writer.origin);
  }),
  discussed: onTopic(['discussedIn'], (writer, { id, discussedIn }) =>
    markDiscussed(writer.doc, id, discussedIn === null ? currentSession(writer.doc) : null, writer.origin),
  ),
  remove: onBlock((writer, ref) => removeBlock(writer.doc, ref, removal(writer), writer.origin)),
  restore: onBlock((writer, ref) => restoreBlock(writer.doc, ref, writer.origin)),
} satisfies Record<string, Deed>;

/** Made out of sight and then shown, so that undo can hide it again. */
function make(
  world: World,
  writer: Writer,
  ref: BlockRef,
  add: (removed: ReturnType<typeof removal>) => void,
): boolean {
  return careful(
    world,
    writer,
    () => {
      add(removal(writer));
      writer.edit(() => restoreBlock(writer.doc, ref, writer.origin));
      return true;
    },
    [ref.id],
  );
}

function onItem(keys: readonly string[], change: (writer: Writer, item: Item, step: Step, world: World) => void): Deed {
  return (world, step) => {
    const writer = writerOf(world, step);
    const item = itemOf(writer, step);
    return item !== undefined && edit(world, writer, () => change(writer, item, step, world), slots(item.id, keys));
  };
}

function onTopic(keys: readonly string[], change: (writer: Writer, topic: Topic, step: Step) => void): Deed {
  return (world, step) => {
    const writer = writerOf(world, step);
    const topic = topicOf(writer, step);
    return topic !== undefined && edit(world, writer, () => change(writer, topic, step), slots(topic.id, keys));
  };
}

function onBlock(change: (writer: Writer, ref: BlockRef) => void): Deed {
  return (world, step) => {
    const writer = writerOf(world, step);
    const ref = step.much > 1 ? asRef('item', itemOf(writer, step)) : asRef('topic', topicOf(writer, step));
    return ref !== null && edit(world, writer, () => change(writer, ref), slots(ref.id, ['removed']));
  };
}

function edit(world: World, writer: Writer, change: () => void, may: readonly string[]): boolean {
  return careful(
    world,
    writer,
    () => {
      writer.edit(change);
      return true;
    },
    may,
  );
}

function asRef(block: 'item' | 'topic', found: Item | Topic | undefined): BlockRef | null {
  return found ? ({ block, id: found.id } as BlockRef) : null;
}

function slots(id: string, keys: readonly string[]): string[] {
  return keys.map((key) => `${id}/${key}`);
}

function raised({ doc, person }: Writer) {
  return { author: person.id as UserId, raisedIn: currentSession(doc) };
}

let moments = 0;

/** Each tick and each removal has a moment of its own, by which it is known again. */
function stamp({ doc, person }: Writer) {
  return { by: person.id as UserId, at: new Date(moments++).toISOString(), in: currentSession(doc) };
}

function closing(writer: Writer, state: 'done' | 'dropped') {
  return { state, reason: state === 'dropped' ? 'no longer needed' : null, ...stamp(writer) };
}

function removal(writer: Writer) {
  return stamp(writer);
}

function placeFor({ doc }: Writer, { where, much }: Step) {
  const { topics, items } = readBlocks(doc);
  const topic: TopicId | null = (much === 1 ? undefined : pick(topics, where)?.id) ?? null;
  const orders = items.filter((item) => item.place.topic === topic).map((item) => item.place.order);
  return { topic, order: orderAt(orders, spot(orders.length + 1, where)) };
}
