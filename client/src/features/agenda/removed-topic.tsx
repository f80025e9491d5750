import type { Removal, Topic } from '@throughline/shared/agenda/blocks';
import { useFieldText } from '#editor/use-field-text.ts';
import { RemovedLine } from './removed-line.tsx';

interface RemovedTopicProps {
  readonly topic: Topic;
  readonly removal: Removal;
}

export function RemovedTopic({ topic, removal }: RemovedTopicProps) {
  const title = useFieldText({ block: 'topic', id: topic.id, name: 'title' });
  return (
    <div className="topic-removed">
      <RemovedLine block={{ block: 'topic', id: topic.id }} words={title || 'Untitled topic'} removal={removal} />
    </div>
  );
}
