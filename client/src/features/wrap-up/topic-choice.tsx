import type { TopicId } from '@throughline/shared/ids';
import { Checkbox } from '#ui/checkbox.tsx';
import type { PreviewTopic } from './preview.ts';

interface TopicChoiceProps {
  readonly topics: readonly PreviewTopic[];
  isDiscussed(topic: PreviewTopic): boolean;
  onChange(id: TopicId, discussed: boolean): void;
}

/** Nobody ticks boxes in a conversation: what was talked about is offered, and put right here. */
export function TopicChoice({ topics, isDiscussed, onChange }: TopicChoiceProps) {
  if (topics.length === 0) return null;
  return (
    <fieldset className="wrap-up-part">
      <legend className="wrap-up-title">What did you talk about?</legend>
      <ul className="wrap-up-list">
        {topics.map((topic) => (
          <li key={topic.id}>
            <Checkbox
              shape="round"
              isSelected={isDiscussed(topic)}
              onChange={(discussed) => onChange(topic.id, discussed)}
            >
              <bdi>{topic.title}</bdi>
            </Checkbox>
          </li>
        ))}
      </ul>
      <p className="wrap-up-hint">These are filed in the record. The others are here again next time.</p>
    </fieldset>
  );
}
