import type { RecordedAgenda, RecordedItem, RecordedTopic } from './record.ts';
import { recordedItems } from './record.ts';

/** Blocks of a wrapped session as they are now, where that is not what its record says. */
export interface AddedLater {
  readonly topics: readonly RecordedTopic[];
  readonly items: readonly RecordedItem[];
}

/**
 * What reached session N after its wrap-up: a block that its record does not have, and a block that is settled in N
 * and differs. A block that was carried is the next session's business, whatever happens to it there.
 *
 * `now` is the same session recorded from the document as it is today (`recordSession(doc, record.session)`).
 */
export function addedLater(record: RecordedAgenda, now: RecordedAgenda): AddedLater {
  const thenTopics = new Map(record.topics.map((topic) => [topic.id, topic]));
  const thenItems = new Map(recordedItems(record).map((item) => [item.id, item]));
  const raisedByThen = ({ raisedIn }: Recorded) => raisedIn <= record.session;
  return {
    topics: now.topics.filter(raisedByThen).filter((topic) => isLater(topic, thenTopics.get(topic.id), topicFacts)),
    items: recordedItems(now)
      .filter(raisedByThen)
      .filter((item) => isLater(item, thenItems.get(item.id), itemFacts)),
  };
}

interface Recorded {
  readonly outcome: string;
  readonly raisedIn: number;
}

function isLater<Block extends Recorded>(
  now: Block,
  then: Block | undefined,
  facts: (block: Block) => unknown,
): boolean {
  if (!then) return true;
  if (now.outcome === 'carried') return then.outcome !== 'carried';
  return JSON.stringify(facts(now)) !== JSON.stringify(facts(then));
}

// Where a block stands and what stands under it are not its own facts: an item speaks for itself.
function topicFacts({ title, notes, outcome }: RecordedTopic): unknown {
  return [title, notes, outcome];
}

function itemFacts({ text, outcome, owner, due, closed }: RecordedItem): unknown {
  return [text, outcome, owner, due, closed];
}
