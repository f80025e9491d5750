import type { RecordedItem, RecordedTopic } from '@throughline/shared/agenda/record';
import type { WhoIs } from './people.ts';

/** What became of a promise, in words: never by a sign or a colour alone. */
export function sayItemOutcome(item: RecordedItem, who: WhoIs): string {
  switch (item.outcome) {
    case 'done':
      return by('Done', item.closed?.by ?? null, who);
    case 'dropped':
      return item.closed?.reason ? `Dropped: ${item.closed.reason}` : by('Dropped', item.closed?.by ?? null, who);
    case 'removed':
      return by('Removed', item.removed?.by ?? null, who);
    case 'carried':
      return item.timesCarried > 0 ? `Carried on, since session ${item.raisedIn}` : 'Carried on';
  }
}

export function sayTopicOutcome(topic: RecordedTopic, who: WhoIs): string {
  switch (topic.outcome) {
    case 'discussed':
      return 'Discussed';
    case 'removed':
      return by('Removed', topic.removed?.by ?? null, who);
    case 'carried':
      return 'Carried on';
  }
}

function by(what: string, id: string | null, who: WhoIs): string {
  const person = who(id);
  return person ? `${what} by ${person.name}` : what;
}
