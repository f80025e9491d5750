import type { RecordedItem, RecordedTopic } from '@throughline/shared/agenda/record';
import type { WhoIs } from '#lib/who-is.ts';
import type { Reading } from './reading.ts';

type Told = Pick<Reading, 'who' | 'isLast'>;

/** What became of a promise, in words: never by a sign or a colour alone. */
export function sayItemOutcome(item: RecordedItem, { who, isLast }: Told): string {
  switch (item.outcome) {
    case 'done':
      return by('Done', item.closed?.by ?? null, who);
    case 'dropped':
      return item.closed?.reason ? `Dropped: ${item.closed.reason}` : by('Dropped', item.closed?.by ?? null, who);
    case 'removed':
      return by('Removed', item.removed?.by ?? null, who);
    case 'carried':
      return `${isLast ? 'Still open' : 'Carried on'}${item.timesCarried > 0 ? `, since session ${item.raisedIn}` : ''}`;
  }
}

export function sayTopicOutcome(topic: RecordedTopic, { who, isLast }: Told): string {
  switch (topic.outcome) {
    case 'discussed':
      return 'Discussed';
    case 'removed':
      return by('Removed', topic.removed?.by ?? null, who);
    case 'carried':
      return isLast ? 'Not discussed' : 'Carried on';
  }
}

function by(what: string, id: string | null, who: WhoIs): string {
  const person = who(id);
  return person ? `${what} by ${person.name}` : what;
}
