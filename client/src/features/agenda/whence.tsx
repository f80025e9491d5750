import type { ShownItem } from '@throughline/shared/agenda/show-session';
import type { TopicId } from '@throughline/shared/ids';
import { useFieldText } from '#editor/use-field-text.ts';
import { useAgenda } from './agenda-context.ts';
import { carriedWords } from './carried-words.ts';

/** Where a promise comes from, under its words: its topic, and how often it was carried. */
export function Whence({ shown }: { readonly shown: ShownItem }) {
  const { sayDayOfSession } = useAgenda();
  const { item, origin, timesCarried } = shown;
  if (origin === null && timesCarried === 0) return null;
  return (
    <p className="item-whence">
      {origin !== null && <Origin topic={origin} />}
      {timesCarried > 0 && <span>{carriedWords(timesCarried, sayDayOfSession(item.raisedIn))}</span>}
    </p>
  );
}

function Origin({ topic }: { readonly topic: TopicId }) {
  const title = useFieldText({ block: 'topic', id: topic, name: 'title' });
  return title === '' ? null : (
    <span className="item-origin">
      <bdi>{title}</bdi>
    </span>
  );
}
