import type { RecordedTopic } from '@throughline/shared/agenda/record';
import type { Day } from '@throughline/shared/ids';
import type { LaidTopic } from './lay-out-record.ts';
import type { WhoIs } from './people.ts';
import { RecordItems } from './record-item.tsx';
import { RichTextView } from './rich-text-view.tsx';
import { sayTopicOutcome } from './say-outcome.ts';
import './record-topic.css';

interface RecordTopicProps {
  readonly topic: LaidTopic;
  readonly who: WhoIs;
  readonly day: Day;
  readonly showsLater: boolean;
}

export function RecordTopic({ topic: { block, later, items }, who, day, showsLater }: RecordTopicProps) {
  const author = who(block.author);
  const changed = showsLater ? later : null;
  return (
    <section className={`record-topic record-topic-${block.outcome}`}>
      <header className="record-topic-header">
        <h2 className="record-topic-title">
          <Title topic={block} />
        </h2>
        <p className="record-topic-margin">
          {sayTopicOutcome(block, who)}
          {author && ` · raised by ${author.name}`}
        </p>
      </header>
      <div className={changed ? 'record-beside' : ''}>
        <div>
          {changed && <p className="record-beside-label">As wrapped</p>}
          {block.notes.length > 0 && <RichTextView text={block.notes} />}
          {changed && block.notes.length === 0 && <p className="record-no-notes">No notes.</p>}
        </div>
        {changed && (
          <div>
            <p className="record-beside-label">
              <span className="added-later">Added later</span>
              <Change then={block} now={changed} who={who} />
            </p>
            <RichTextView text={changed.notes} />
          </div>
        )}
      </div>
      <RecordItems items={items} who={who} day={day} showsLater={showsLater} />
    </section>
  );
}

function Title({ topic }: { readonly topic: RecordedTopic }) {
  return topic.title.length > 0 ? <RichTextView text={topic.title} inline /> : 'Untitled';
}

interface ChangeProps {
  readonly then: RecordedTopic;
  readonly now: RecordedTopic;
  readonly who: WhoIs;
}

function Change({ then, now, who }: ChangeProps) {
  const isRenamed = JSON.stringify(now.title) !== JSON.stringify(then.title);
  const isSettledOtherwise = now.outcome !== then.outcome;
  return (
    <>
      {isSettledOtherwise && sayTopicOutcome(now, who)}
      {isSettledOtherwise && isRenamed && ' · '}
      {isRenamed && (
        <>
          now “
          <Title topic={now} />”
        </>
      )}
    </>
  );
}
