import type { SessionView } from '@throughline/shared/agenda/show-session';
import type { TopicId } from '@throughline/shared/ids';

/** The topic that one is in, the last one otherwise: where an item goes that is added from the page's foot. */
export function topicAtHand(view: SessionView, focusedField: string | null): TopicId | null {
  const standing = view.topics.filter(({ topic }) => !topic.removed);
  const [block, id] = (focusedField ?? '').split('/');
  const focused = standing.find(({ topic, items }) =>
    block === 'topic' ? topic.id === id : items.some(({ item }) => item.id === id),
  );
  return (focused ?? standing.at(-1))?.topic.id ?? null;
}
