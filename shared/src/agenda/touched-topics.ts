import type { TopicId } from '../ids.ts';
import { type RecordedAgenda, type RecordedTopic, recordedItems } from './record.ts';

/**
 * The topics in which something happened in this session: notes written or changed, items added, settled or removed.
 * The wrap-up offers them as discussed, since nobody ticks boxes in a conversation.
 *
 * `previous` is the record of the session before, null where there is none: then only what is new counts.
 */
export function touchedTopics(now: RecordedAgenda, previous: RecordedAgenda | null): TopicId[] {
  const before = new Map(previous?.topics.map((topic) => [topic.id, topic]));
  const busy = new Set(
    recordedItems(now)
      .filter((item) => item.outcome !== 'carried' && item.origin)
      .map((item) => item.origin?.id),
  );
  return now.topics
    .filter((topic) => topic.outcome === 'carried')
    .filter((topic) => busy.has(topic.id) || topic.items.length > 0 || notesChanged(topic, before.get(topic.id)))
    .map((topic) => topic.id);
}

function notesChanged(now: RecordedTopic, before: RecordedTopic | undefined): boolean {
  if (!before) return now.timesCarried === 0 && now.notes.length > 0;
  return JSON.stringify(now.notes) !== JSON.stringify(before.notes);
}
