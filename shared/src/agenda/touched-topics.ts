import type { TopicId } from '../ids.ts';
import { type RecordedAgenda, type RecordedItem, type RecordedTopic, recordedItems } from './record.ts';

/**
 * The topics in which something happened in this session: notes written or changed, items added, changed, settled or
 * removed. The wrap-up offers them as discussed, since nobody ticks boxes in a conversation.
 *
 * `previous` is the record of the session before, null where there is none: then only what is new counts.
 */
export function touchedTopics(now: RecordedAgenda, previous: RecordedAgenda | null): TopicId[] {
  const topics = new Map(previous?.topics.map((topic) => [topic.id, topic]));
  const items = new Map(previous && recordedItems(previous).map((item) => [item.id, item]));
  const busy = new Set(
    recordedItems(now)
      .filter((item) => item.origin && itemChanged(item, items.get(item.id)))
      .map((item) => item.origin?.id),
  );
  const notesChanged = (topic: RecordedTopic) => {
    const before = topics.get(topic.id);
    if (before) return !same(topic.notes, before.notes);
    return topic.notes.length > 0 && (previous !== null || topic.timesCarried === 0);
  };
  return now.topics
    .filter((topic) => topic.outcome === 'carried')
    .filter((topic) => busy.has(topic.id) || topic.items.length > 0 || notesChanged(topic))
    .map((topic) => topic.id);
}

function itemChanged(now: RecordedItem, before: RecordedItem | undefined): boolean {
  if (now.outcome !== 'carried') return true;
  return before !== undefined && !same(facts(now), facts(before));
}

const facts = ({ text, owner, due }: RecordedItem) => [text, owner, due];
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
