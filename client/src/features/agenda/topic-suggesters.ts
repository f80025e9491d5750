import type { Topic } from '@throughline/shared/agenda/blocks';
import { lineAt } from '#editor/line-at.ts';
import { type Command, commandSuggester } from '#editor/suggest/command-suggester.ts';
import { formatCommands } from '#editor/suggest/format-commands.ts';
import type { Suggester } from '#editor/suggest/suggester.ts';
import { modKey } from '#lib/mod-key.ts';
import type { AgendaContextValue } from './agenda-context.ts';
import { nameSuggester } from './people-suggester.ts';

/** What words in a topic's notes may mean. */
export function notesSuggesters(
  { people, commands }: Pick<AgendaContextValue, 'people' | 'commands'>,
  topic: Topic,
): Suggester[] {
  return [
    nameSuggester(people),
    commandSuggester(() => [...lineCommands(commands, topic), ...formatCommands(), ...topicCommands(commands, topic)]),
  ];
}

/** The same as typing the shortcut at the line's start. */
function lineCommands(commands: AgendaContextValue['commands'], { id }: Topic): Command[] {
  return [
    {
      id: 'item',
      label: 'Action item',
      description: 'This line becomes a promise',
      keywords: 'task promise check box tick',
      shortcut: '[]',
      replace({ view }, from, to) {
        const line = lineAt(view, { from, to });
        if (line) commands.lineToItem(id, line);
      },
    },
    {
      id: 'topic',
      label: 'New topic',
      description: 'From this line on',
      keywords: 'heading title section',
      shortcut: '#',
      replace({ view }, from, to) {
        const line = lineAt(view, { from, to });
        if (line) commands.lineToTopic(id, line);
      },
    },
  ];
}

function topicCommands(commands: AgendaContextValue['commands'], { id, discussedIn }: Topic): Command[] {
  const label = discussedIn === null ? 'Mark discussed' : 'Not discussed yet';
  return [
    {
      id: 'discussed',
      label,
      keywords: 'discussed done tick',
      shortcut: `${modKey()} ↵`,
      run: () => commands.toggleDiscussed(id),
    },
  ];
}
