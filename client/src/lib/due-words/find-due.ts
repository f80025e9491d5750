import type { Day } from '@throughline/shared/ids';
import { daysAfter } from '#lib/count-days.ts';
import { chronoDay } from './chrono-day.ts';
import type { DueLanguage, DuePhrase, Now } from './due-language.ts';

export interface FoundDue {
  /** Where the words are in the text that was looked through. */
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** What leads to the day, "by": a part of the words, or nothing. */
  readonly lead: string;
  readonly day: Day;
}

/** A promise is a sentence or two: what is further back than this is over. */
const LOOKS_BACK = 120;

/**
 * The day that the last words of a text say. Only phrases that mean a day and nothing else are let through ("may" and
 * "sat" alone are none), and none in the past but where that may be meant.
 */
export function findDue(language: DueLanguage, text: string, now: Now): FoundDue | null {
  const skipped = Math.max(0, text.length - LOOKS_BACK);
  const tail = text.slice(skipped);
  const matches = language.phrases.flatMap((phrase) => matchOf(language, phrase, tail));
  // "by the end of next week" is more than "next week".
  const longest = matches.reduce<PhraseMatch | null>((best, one) => (!best || one.from < best.from ? one : best), null);
  const day = longest && dayOf(language, longest, now);
  if (!longest || !day || (day < now.today && !now.mayHaveBeen)) return null;
  const { from, to, lead } = longest;
  return { from: from + skipped, to: to + skipped, words: tail.slice(from, to), lead, day };
}

interface PhraseMatch {
  readonly phrase: DuePhrase;
  readonly from: number;
  readonly to: number;
  readonly lead: string;
  readonly said: string;
  readonly groups: Readonly<Record<string, string>>;
}

function matchOf(language: DueLanguage, phrase: DuePhrase, text: string): PhraseMatch[] {
  const match = patternOf(language, phrase).exec(text);
  if (!match) return [];
  const { groups = {}, index } = match;
  const { before = '', said = '' } = groups;
  const lead = before.replace(/:?\s+$/, '');
  return [{ phrase, groups, lead, said, from: index, to: index + before.length + said.length }];
}

function dayOf(language: DueLanguage, match: PhraseMatch, now: Now): Day | null {
  const next = dayFrom(language, match, now);
  const last = now.mayHaveBeen ? dayFrom(language, match, { ...now, today: daysAfter(now.today, -365) }) : null;
  if (!next || !last) return next;
  const distance = (day: Day) => Math.abs(Date.parse(day) - Date.parse(now.today));
  return distance(last) < distance(next) ? last : next;
}

function dayFrom(language: DueLanguage, { phrase, lead, said, groups }: PhraseMatch, now: Now): Day | null {
  const isBefore = new RegExp(`^(?:${language.leadsBefore})$`, 'iu').test(lead);
  // "Before Friday" on a Friday is about the one that is to come.
  const seen = isBefore ? { ...now, today: daysAfter(now.today, 1) } : now;
  const day = phrase.day ? phrase.day(groups, seen) : chronoDay(language.chrono, said, seen.today);
  return day && isBefore ? daysAfter(day, -1) : day;
}

const patterns = new WeakMap<DuePhrase, RegExp>();

function patternOf({ leads, leadsBefore, times }: DueLanguage, phrase: DuePhrase): RegExp {
  const known = patterns.get(phrase);
  if (known) return known;
  const lead = `(?<before>(?:${leads}|${leadsBefore}):?\\s+)${phrase.needsLead ? '' : '?'}`;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}@/#'’_-])${lead}(?<said>${phrase.words})(?:\\s+(?:${times}))?[.,;:!?)]?\\s?$`,
    'iu',
  );
  patterns.set(phrase, pattern);
  return pattern;
}
