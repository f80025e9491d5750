import type { ActionItem } from '@throughline/shared/agenda/blocks';
import type { Suggester } from '#editor/suggest/suggester.ts';
import { dueIn, loadDueWords } from '#lib/due-words/due-words.ts';
import { fullDay, shortDay } from '#lib/say-date.ts';
import type { AgendaContextValue } from './agenda-context.ts';

type Page = Pick<AgendaContextValue, 'commands' | 'today' | 'nextSession'>;

/**
 * "By Friday" becomes the due date, and goes from the text: the margin says it from then on, and a week later it would
 * be wrong. Nothing is taken by itself, since a Friday in a sentence is not always a date.
 */
export function dueSuggester({ commands, today, nextSession }: Page, item: ActionItem): Suggester {
  return {
    id: 'due',
    kind: 'offer',
    label: 'Due date',
    load: loadDueWords,
    find({ before }) {
      const found = item.closed ? null : dueIn(before, { today, nextSession });
      if (!found) return null;
      const { from, to, day } = found;
      const option = {
        id: day,
        label: `due ${shortDay(day, today)}`,
        icon: 'calendar',
        said: `Due ${fullDay(day)}`,
        run: () => commands.setDue(item.id, day),
      } as const;
      return { from, to, options: [option] };
    },
  };
}
