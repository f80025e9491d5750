import type { ShownTopic } from '@throughline/shared/agenda/show-session';
import { Checkbox } from '#ui/checkbox.tsx';
import { useAgenda } from './agenda-context.ts';
import { Ledger } from './ledger.tsx';

export function TopicLedger({ shown }: { readonly shown: ShownTopic }) {
  const { commands, people, sayDayOfSession } = useAgenda();
  const { topic, timesCarried } = shown;
  const author = people.of(topic.author)?.name;
  return (
    <Ledger field={{ block: 'topic', id: topic.id, name: 'title' }}>
      <div className="ledger-line topic-facts">
        <span>{author ? `raised by ${author}` : ''}</span>
        <span data-part="discussed">
          <Checkbox
            shape="round"
            className="topic-discussed-mark"
            isSelected={topic.discussedIn !== null}
            onChange={() => commands.toggleDiscussed(topic.id)}
          >
            discussed
          </Checkbox>
        </span>
      </div>
      {timesCarried > 0 && <span>since {sayDayOfSession(topic.raisedIn)}</span>}
    </Ledger>
  );
}
