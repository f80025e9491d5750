import {
  addItem,
  addTopic,
  closeItem,
  markDiscussed,
  removeBlock,
  restoreBlock,
  setDue,
} from '@throughline/shared/agenda/edits';
import { orderAt } from '@throughline/shared/agenda/order';
import { readBlocks } from '@throughline/shared/agenda/read-blocks';
import type { ActionItemResource } from '@throughline/shared/http/action-items';
import { type Day, type ItemId, newItemId, newTopicId, type TopicId } from '@throughline/shared/ids';
import type { Player } from './player.ts';
import type { Deed, StepThat, Who } from './story/telling.ts';
import { writeNotes } from './write-notes.ts';

/** Where and when a step happens. */
export interface Scene {
  readonly pairId: string;
  readonly players: Readonly<Record<Who, Player>>;
  readonly now: () => Date;
  readonly due: (days: number) => Day;
  /** By their names in the story. */
  readonly topics: Map<string, TopicId>;
  readonly promises: Map<string, ItemId>;
}

type Doing = { readonly [Is in Deed]: (player: Player, step: StepThat<Is>, scene: Scene) => void | Promise<void> };

const doing: Doing = {
  raises({ doc, id: author, session: raisedIn }, { topic, title, notes }, { topics }) {
    const id = newTopicId();
    const orders = readBlocks(doc).topics.map(({ order }) => order);
    addTopic(doc, { id, title, author, raisedIn, order: orderAt(orders, orders.length) });
    writeNotes(doc, { block: 'topic', id, name: 'notes' }, notes);
    topics.set(topic, id);
  },
  notes({ doc }, { topic, add }, scene) {
    writeNotes(doc, { block: 'topic', id: topicOf(scene, topic), name: 'notes' }, add);
  },
  promises({ doc, id: author, session: raisedIn }, { promise, text, under, ...step }, scene) {
    const topic = under === undefined ? null : topicOf(scene, under);
    const orders = readBlocks(doc)
      .items.filter(({ place }) => place.topic === topic)
      .map(({ place }) => place.order);
    const id = newItemId();
    const place = { topic, order: orderAt(orders, orders.length) };
    addItem(doc, { id, text, place, author, raisedIn, ...ownerAndDue(step, scene) });
    scene.promises.set(promise, id);
  },
  async 'promises over HTTP'({ person }, { promise, text, under, ...step }, scene) {
    const topicId = under === undefined ? null : topicOf(scene, under);
    const body = { text, topicId, ...ownerAndDue(step, scene) };
    const made = await person.ask<ActionItemResource>('POST', `/api/pairs/${scene.pairId}/action-items`, body);
    scene.promises.set(promise, made.id as ItemId);
  },
  ticks({ doc, id: by, session }, { promise }, scene) {
    closeItem(doc, itemOf(scene, promise), { state: 'done', in: session, by, at: stamp(scene), reason: null });
  },
  drops({ doc, id: by, session }, { promise, because: reason }, scene) {
    closeItem(doc, itemOf(scene, promise), { state: 'dropped', in: session, by, at: stamp(scene), reason });
  },
  postpones({ doc, session }, { promise, due }, scene) {
    setDue(doc, itemOf(scene, promise), scene.due(due), session);
  },
  removes({ doc, id: by, session }, { promise }, scene) {
    removeBlock(doc, { block: 'item', id: itemOf(scene, promise) }, { by, at: stamp(scene), in: session });
  },
  restores({ doc }, { promise }, scene) {
    restoreBlock(doc, { block: 'item', id: itemOf(scene, promise) });
  },
  'loses the network'(player) {
    player.goOffline();
  },
  'is back'(player) {
    player.goOnline();
  },
  async 'wraps up'(player, { discussed }, scene) {
    const { doc, session, person } = player;
    for (const topic of discussed) markDiscussed(doc, topicOf(scene, topic), session);
    await player.saved();
    await person.ask('POST', `/api/pairs/${scene.pairId}/wrap-up`, { session });
  },
};

/** Does what a step says, by the page's own edits over the socket, or over HTTP where the page does it so. */
export async function doStep<Is extends Deed>(step: StepThat<Is>, scene: Scene): Promise<void> {
  const does: Is = step.does;
  await doing[does](scene.players[step.by], step, scene);
}

function ownerAndDue({ by, owner, due }: { by: Who; owner?: Who; due?: number }, { players, ...scene }: Scene) {
  return { owner: players[owner ?? by].id, due: due === undefined ? null : scene.due(due) };
}

function topicOf({ topics }: Scene, name: string): TopicId {
  const id = topics.get(name);
  if (!id) throw new Error(`The story knows no topic "${name}".`);
  return id;
}

function itemOf({ promises }: Scene, name: string): ItemId {
  const id = promises.get(name);
  if (!id) throw new Error(`The story knows no promise "${name}".`);
  return id;
}

function stamp({ now }: Scene): string {
  return now().toISOString();
}
