import type { RecordedTopic } from '@throughline/shared/agenda/record';
import type { LaidTopic } from './lay-out-record.ts';
import type { Reading } from './reading.ts';
import { RecordItems } from './record-item.tsx';
import { RichTextView } from './rich-text-view.tsx';
import { sayTopicOutcome } from './say-outcome.ts';
import './record-topic.css';

interface RecordTopicProps extends Reading {
  readonly topic: LaidTopic;
}

export function RecordTopic({ topic: { block, later, items }, ...shared }: RecordTopicProps) {
  const author = shared.who(block.author);
  const changed = shared.showsLater ? later : null;
  return (
    <section className={`record-topic record-topic-${block.outcome}`}>
      <header className="record-topic-header">
        <h2 className="record-topic-title">
          <Title topic={block} />
        </h2>
        <p className="record-topic-margin">
          {sayTopicOutcome(block, shared)}
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
              <Change then={block} now={changed} {...shared} />
            </p>
            <RichTextView text={changed.notes} />
          </div>
        )}
      </div>
      <RecordItems items={items} {...shared} />
    </section>
  );
}

function Title({ topic }: { readonly topic: RecordedTopic }) {
  return topic.title.length > 0 ? <RichTextView text={topic.title} inline /> : 'Untitled';
}

interface ChangeProps extends Reading {
  readonly then: RecordedTopic;
  readonly now: RecordedTopic;
}

function Change({ then, now, ...shared }: ChangeProps) {
  const isRenamed = JSON.stringify(now.title) !== JSON.stringify(then.title);
  const isSettledOtherwise = now.outcome !== then.outcome;
  return (
    <>
      {isSettledOtherwise && sayTopicOutcome(now, shared)}
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
