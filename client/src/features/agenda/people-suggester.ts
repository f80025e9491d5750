import type { Suggester, Suggestion } from '#editor/suggest/suggester.ts';
import type { Side } from '#lib/who-is.ts';
import type { People } from './people.ts';

const typed = /(?<=^|[\s([{"'“‘„«–—-])@(?<query>[\p{L}\p{M}\p{N}'’.-]*)$/u;

/** "@" and the first letters of one of the two. `optionOf` says what choosing them does. */
function peopleSuggester(
  { manager, report, partner }: People,
  optionOf: (person: Side) => Partial<Suggestion>,
): Suggester {
  // One asks the other more often than oneself.
  const both = partner.role === 'manager' ? [manager, report] : [report, manager];
  return {
    id: 'people',
    kind: 'list',
    label: 'People',
    find({ before }) {
      const match = typed.exec(before);
      if (!match) return null;
      const query = plain(match.groups?.query ?? '');
      const found = both.filter(({ name }) => plain(name).startsWith(query));
      const options = found.map((person): Suggestion => ({ ...nameOf(person), ...optionOf(person) }));
      return { from: match.index, to: before.length, options };
    },
  };
}

/** In a promise, a person is its owner: the margin says it, and the typed name goes. */
export function ownerSuggester(people: People, setOwner: (owner: Side['id']) => void): Suggester {
  return peopleSuggester(people, ({ id, name }) => ({
    isDisabled: id === null,
    run: () => setOwner(id),
    said: `Owner: ${name}`,
  }));
}

/** Anywhere else, a person is a name. */
export function nameSuggester(people: People): Suggester {
  return peopleSuggester(people, ({ name }) => ({ insert: name }));
}

function nameOf({ id, name, role }: Side) {
  const waiting = id === null && { description: `${name} has not joined yet.` };
  return { id: role, label: name, person: { name, role }, ...waiting };
}

/** "@jose" finds José. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
