import type { Suggester, Suggestion } from './suggester.ts';

export interface Command extends Suggestion {
  /** Other words that people look for it by. */
  readonly keywords?: string;
}

/** At a line's start or after a space, so that neither "and/or" nor an address opens it. */
const typed = /(?<=^|\s)\/(?<query>(?:\p{L}[\p{L} ]{0,24})?)$/u;

/** "/" and a few letters of what one wants. The commands are made when somebody asks for them, not at every key. */
export function commandSuggester(commands: () => readonly Command[]): Suggester {
  return {
    id: 'command',
    kind: 'list',
    label: 'Commands',
    find({ before }) {
      const match = typed.exec(before);
      if (!match) return null;
      return { from: match.index, to: before.length, options: searchCommands(commands(), match.groups?.query ?? '') };
    },
  };
}

/** By the first letters of any of its words; those that are called so come first. */
function searchCommands(commands: readonly Command[], query: string): Command[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [...commands];
  const starts = (words: string) => ` ${words.toLowerCase()}`.includes(` ${wanted}`);
  const named = commands.filter(({ label }) => starts(label));
  return [...named, ...commands.filter((command) => !named.includes(command) && starts(command.keywords ?? ''))];
}
