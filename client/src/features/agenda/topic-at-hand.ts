import type { BlockRef } from '@throughline/shared/agenda/edits';
import type { SessionView, ShownTopic } from '@throughline/shared/agenda/show-session';
import type { TopicId } from '@throughline/shared/ids';
import { fieldRef } from './field-ref.ts';

/** The topic that one is in, the last one otherwise: where an item goes that is added from the page's foot. */
export function topicAtHand(view: SessionView, focusedField: string | null): TopicId | null {
  const standing = view.topics.filter(({ topic }) => !topic.removed);
  const here = fieldRef(focusedField ?? '');
  const focused = here && topicAround(standing, here);
  return (focused ?? standing.at(-1))?.topic.id ?? null;
}

/** The topic itself, or the one that an item stands under. */
export function topicAround(topics: readonly ShownTopic[], { block, id }: BlockRef): ShownTopic | undefined {
  return topics.find(({ topic, items }) =>
    block === 'topic' ? topic.id === id : items.some(({ item }) => item.id === id),
  );
}
