import type { Pair } from '@throughline/shared/http/pairs';
import type { TopicId } from '@throughline/shared/ids';
import { useState } from 'react';
import type { OpenAgenda } from '#sync/agenda.ts';
import { Button } from '#ui/button.tsx';
import type { Preview } from './preview.ts';
import { PreviewItems } from './preview-items.tsx';
import { TopicChoice } from './topic-choice.tsx';
import { usePreview } from './use-preview.ts';
import type { WrapUpProgress } from './use-run-wrap-up.ts';
import './wrap-up.css';

interface WrapUpFormProps {
  readonly agenda: OpenAgenda;
  readonly pair: Pair;
  readonly session: number;
  readonly run: WrapUpProgress;
  onClose(): void;
}

export function WrapUpForm({ agenda, pair, session, run, onClose }: WrapUpFormProps) {
  const preview = usePreview(agenda.doc, pair.id, session);
  /** What the person chose otherwise than offered. */
  const [chosen, setChosen] = useState<ReadonlyMap<TopicId, boolean>>(new Map());

  const isDiscussed = (id: TopicId, offered: boolean) => chosen.get(id) ?? offered;
  const marks = preview.topics.map(({ id, offered }) => ({ id, discussed: isDiscussed(id, offered) }));

  return (
    <div className="wrap-up">
      <TopicChoice
        topics={preview.topics}
        isDiscussed={({ id, offered }) => isDiscussed(id, offered)}
        onChange={(id, discussed) => setChosen(new Map(chosen).set(id, discussed))}
      />
      {isBlank(preview) && <p>Nothing is on the agenda of this session. Its record will say so.</p>}
      <PreviewItems title="Done" items={preview.done} />
      <PreviewItems title="Dropped" items={preview.dropped} />
      <PreviewItems title={`Carried to session ${session + 1}`} items={preview.carried} />
      {run.problem && (
        <p className="wrap-up-problem" role="alert">
          {run.problem}
        </p>
      )}
      <div className="wrap-up-actions">
        <Button onPress={onClose} isDisabled={run.state === 'wrapping'}>
          Not yet
        </Button>
        <Button variant="primary" onPress={() => run.start(marks)} isPending={run.state !== 'ready'}>
          {words[run.state] ?? `Wrap up session ${session}`}
        </Button>
      </div>
    </div>
  );
}

const words: Partial<Record<WrapUpProgress['state'], string>> = { saving: 'Saving…', wrapping: 'Wrapping up…' };

function isBlank({ topics, done, dropped, carried }: Preview): boolean {
  return [topics, done, dropped, carried].every((list) => list.length === 0);
}
