import type { BlockRef } from '@throughline/shared/agenda/edits';
import { itemsOf, type SessionView } from '@throughline/shared/agenda/show-session';
import type { ItemId, TopicId } from '@throughline/shared/ids';
import type { Store } from '#sync/store.ts';
import type { AgendaEdits } from './agenda-edits.ts';
import { type Direction, itemAcross, itemStep, topicStep } from './places.ts';

interface StepPorts {
  readonly edits: Pick<AgendaEdits, 'moveTopic' | 'moveItem'>;
  readonly view: Store<SessionView>;
  readonly announce: (sentence: string) => void;
  readonly sayBlock: (ref: BlockRef) => string;
  readonly sayTopic: (id: TopicId | null) => string;
}

/** One step up or down; at the page's ends it stays, and says so. */
export function stepBlock(ports: StepPorts, ref: BlockRef, direction: Direction): void {
  if (ref.block === 'topic') stepTopic(ports, ref.id, direction);
  else stepItem(ports, ref.id, direction);
}

/** An item goes to the list of the topic above or below; a topic, which stands in none, takes a step. */
export function crossBlock(ports: StepPorts, ref: BlockRef, direction: Direction): void {
  if (ref.block === 'topic') {
    stepTopic(ports, ref.id, direction);
    return;
  }
  const { edits, view, announce, sayTopic } = ports;
  const place = itemAcross(view.get(), ref.id, direction);
  if (place) {
    edits.moveItem(ref.id, place);
    announce(`Moved ${direction}, into ${sayTopic(place.topic)}`);
    return;
  }
  const isPromise = view.get().promises.some(({ item }) => item.id === ref.id);
  if (isPromise) announce('What was promised earlier stays with its topic. Its menu moves it to another.');
  else announce(direction === 'up' ? 'No topic above' : 'No topic below');
}

function stepTopic({ edits, view, announce, sayBlock }: StepPorts, id: TopicId, direction: Direction): void {
  const order = topicStep(view.get(), id, direction);
  if (order === null) {
    announce(direction === 'up' ? 'Already the first topic' : 'Already the last topic');
    return;
  }
  edits.moveTopic(id, order);
  const place = view.get().topics.findIndex(({ topic }) => topic.id === id) + 1;
  announce(`${sayBlock({ block: 'topic', id })}: now topic ${place} of ${view.get().topics.length}`);
}

function stepItem({ edits, view, announce, sayTopic }: StepPorts, id: ItemId, direction: Direction): void {
  const place = itemStep(view.get(), id, direction);
  if (!place) {
    announce(direction === 'up' ? 'Already at the top' : 'Already at the end');
    return;
  }
  const before = itemsOf(view.get()).find(({ item }) => item.id === id)?.item.place.topic ?? null;
  edits.moveItem(id, place);
  announce(place.topic === before ? `Moved ${direction}` : `Moved ${direction}, into ${sayTopic(place.topic)}`);
}
