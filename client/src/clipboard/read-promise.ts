import type { Day, UserId } from '@throughline/shared/ids';
import type { DueLanguage } from '#lib/due-words/due-language.ts';
import type { PasteContext, PastePerson } from './outline.ts';
import { readDue } from './read-due.ts';

interface ReadPromise {
  readonly text: string;
  readonly owner?: UserId | null;
  readonly due: Day | null;
}

/** A promise is a line; nobody's name stands at the end of an essay. */
const LONGEST_PROMISE = 1000;

/** Without the language, any word ahead of a name may be one that makes the promise somebody else's. */
const ANY_WORD = '[\\p{L}\\p{N}]+';

/**
 * Who and by when, where the words say so plainly: a name behind `@` at the line's start or end, and a date at its end. They
 * go from the words, since the margin says them. Anywhere else they may be what it is about, and stay.
 */
export function readPromise(words: string, context: PasteContext, isDone: boolean): ReadPromise {
  if (words.length > LONGEST_PROMISE) return { text: words, due: null };
  const dueOf = (line: string) => readDue(line, context, isDone);
  const first = dueOf(words);
  const named = readOwner(first?.text ?? words, context);
  const second = first ? null : dueOf(named.text);
  return { ...named, text: second?.text ?? named.text, due: first?.due ?? second?.due ?? null };
}

function readOwner(
  words: string,
  { people, language }: PasteContext,
): { readonly text: string; readonly owner?: UserId | null } {
  const found = namesOf(people).find(({ name }) => anywhere(name).test(words));
  if (!found) return /(?:^|\s)@\p{L}/u.test(words) ? { text: words, owner: null } : { text: words };
  const { name, person } = found;
  if (isBesides(words, name, language)) return { text: words };
  return { text: without(words, name) || words, owner: person };
}

/** "Ask @Grace" and "with @Grace" are promises of somebody else. */
function isBesides(words: string, name: string, language: DueLanguage | null): boolean {
  const before = words.slice(0, words.toLowerCase().indexOf(name)).trimEnd();
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${language?.besides ?? ANY_WORD})$`, 'iu').test(before);
}

/** Longer names first: "@Ada Lovelace" is more than "@Ada". A name that both bear names nobody. */
function namesOf(people: readonly PastePerson[]): { readonly name: string; readonly person: UserId }[] {
  const all = people.flatMap(({ id, name, email }) => {
    const mail =
      email === '' ? [] : [`${name} <${email}>`, `<${email}>`, email, `@${email}`, `@${email.split('@')[0]}`];
    const first = name.split(' ')[0] ?? name;
    return [...mail, `@${name}`, `@${first}`].map((form) => ({ name: form.toLowerCase(), person: id }));
  });
  return all
    .filter(
      ({ name, person }) => name.length > 2 && !all.some((other) => other.name === name && other.person !== person),
    )
    .sort((a, b) => b.name.length - a.name.length);
}

function without(words: string, name: string): string | null {
  const escaped = escapePattern(name);
  const atStart = new RegExp(`^[([]?${escaped}[)\\]]?\\s?[:,–—-]?\\s+(?=\\S)`, 'iu');
  const atEnd = new RegExp(`\\s?[,;:–—-]?\\s[([]?${escaped}[)\\]]?[.]?$`, 'iu');
  const found = [atStart, atEnd].find((pattern) => pattern.test(words));
  return found ? words.replace(found, '') : null;
}

function anywhere(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${escapePattern(name)}(?![\\p{L}\\d])`, 'iu');
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
