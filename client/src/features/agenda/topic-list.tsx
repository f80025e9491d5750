import type { ShownTopic } from '@throughline/shared/agenda/show-session';
import { TopicBlock } from './topic-block.tsx';
import { useFolding } from './use-folding.ts';

interface TopicListProps {
  readonly topics: readonly ShownTopic[];
  readonly session: number;
}

export function TopicList({ topics, session }: TopicListProps) {
  const rows = useFolding(topics, session);
  return (
    <div data-topics="">
      {rows.map(({ shown, isLeaving }) => (
        <TopicBlock key={shown.topic.id} shown={shown} isLeaving={isLeaving} />
      ))}
    </div>
  );
}
