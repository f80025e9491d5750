import type { ShownTopic } from '@throughline/shared/agenda/show-session';
import type { TopicId } from '@throughline/shared/ids';
import { memo, type ReactNode } from 'react';
import { Field } from '#editor/field.tsx';
import { useFieldText } from '#editor/use-field-text.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { useAgenda } from './agenda-context.ts';
import { useBlockMark } from './block-marks.ts';
import { notesHooks, titleHooks } from './field-hooks.ts';
import { ItemRow } from './item-row.tsx';
import { blockName } from './keep-focus.ts';
import { nameSuggester } from './people-suggester.ts';
import { RemovedTopic } from './removed-topic.tsx';
import { TopicHandle } from './topic-handle.tsx';
import { TopicLedger } from './topic-ledger.tsx';
import { notesSuggesters } from './topic-suggesters.ts';
import { useBlockKeys } from './use-block-keys.ts';
import './topic.css';

interface TopicBlockProps {
  readonly shown: ShownTopic;
  /** Filed by a wrap-up: it folds away and can no longer be entered. */
  readonly isLeaving: boolean;
}

export const TopicBlock = memo(function TopicBlock({ shown, isLeaving }: TopicBlockProps) {
  const { removed } = shown.topic;
  if (removed) return <RemovedTopic topic={shown.topic} removal={removed} />;
  return (
    <div className={`topic-fold ${isLeaving ? 'topic-leaving' : ''}`} inert={isLeaving}>
      <StandingTopic shown={shown} />
    </div>
  );
});

function StandingTopic({ shown }: { readonly shown: ShownTopic }) {
  const page = useAgenda();
  const { topic, items } = shown;
  return (
    <TopicRegion id={topic.id} isDiscussed={topic.discussedIn !== null}>
      <TopicHead shown={shown} />
      <div className="agenda-line">
        <TopicNotes shown={shown} />
      </div>
      <ul
        className="item-list"
        data-items={topic.id}
        aria-label="Promises"
        aria-hidden={items.length === 0 || undefined}
      >
        {items.map((item) => (
          <ItemRow key={item.item.id} shown={item} />
        ))}
      </ul>
      <Button className="topic-add" variant="quiet" size="s" onPress={() => page.commands.addItemTo(topic.id)}>
        <Icon name="plus" size={14} />
        Action item
      </Button>
    </TopicRegion>
  );
}

function TopicHead({ shown }: { readonly shown: ShownTopic }) {
  const page = useAgenda();
  const { id } = shown.topic;
  return (
    <div className="topic-head agenda-line">
      <div className="topic-title-line">
        <TopicHandle id={id} />
        <h2>
          <Field
            field={{ block: 'topic', id, name: 'title' }}
            label="Topic title"
            placeholder="What is it about?"
            className="topic-title"
            suggesters={() => [nameSuggester(page.people)]}
            {...titleHooks(page, shown)}
            onPaste={(paste) => page.clipboard.paste({ block: 'topic', id, name: 'title' }, paste)}
          />
        </h2>
      </div>
      <TopicLedger shown={shown} />
    </div>
  );
}

/** Named by the title, since every topic has some. */
function TopicNotes({ shown }: { readonly shown: ShownTopic }) {
  const page = useAgenda();
  const { id } = shown.topic;
  const title = useFieldText({ block: 'topic', id, name: 'title' });
  return (
    <Field
      field={{ block: 'topic', id, name: 'notes' }}
      label={title === '' ? 'Notes' : `Notes on ${title}`}
      placeholder="Notes"
      className="topic-notes"
      suggesters={() => notesSuggesters(page, shown.topic)}
      {...notesHooks(page, shown)}
      onPaste={(paste) => page.clipboard.paste({ block: 'topic', id, name: 'notes' }, paste)}
    />
  );
}

interface TopicRegionProps {
  readonly id: TopicId;
  readonly isDiscussed: boolean;
  readonly children: ReactNode;
}

/** A landmark by the topic's name. Its title being typed draws this alone: the children stay as they are. */
function TopicRegion({ id, isDiscussed, children }: TopicRegionProps) {
  const title = useFieldText({ block: 'topic', id, name: 'title' });
  const ref = { block: 'topic', id } as const;
  const onKeyDownCapture = useBlockKeys(ref);
  return (
    <section
      className={isDiscussed ? 'topic topic-discussed' : 'topic'}
      aria-label={title || 'Untitled topic'}
      data-block={blockName(ref)}
      data-mark={useBlockMark(ref)}
      onKeyDownCapture={onKeyDownCapture}
    >
      {children}
    </section>
  );
}
