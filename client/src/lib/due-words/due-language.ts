import type { Day } from '@throughline/shared/ids';

/** What a phrase's day is counted from. */
export interface Now {
  /** For the one who writes. */
  readonly today: Day;
  readonly nextSession: Day | null;
  /** It is said of what is done, or in full: the day may be behind, and is the nearest of those that are meant. */
  readonly mayHaveBeen?: boolean;
}

/**
 * How people say days, and whose a promise is, in one language. Such a file is all that a language needs: `en.ts` is one, and the tests bring a
 * second. Patterns are sources of regular expressions without captures but named ones, and meet any case.
 */
export interface DueLanguage {
  /** Words before a day that make it a promise's, "by" Friday: they go from the text together with it. */
  readonly leads: string;
  /** Leads that mean the day before the one they name: "before" Friday. */
  readonly leadsBefore: string;
  /** Words that a day goes on with: "the numbers of" Friday. It stays in a text where nobody is asked about it. */
  readonly goesOn: string;
  /** Words ahead of a person's name that make the promise somebody else's: "ask" Grace. */
  readonly besides: string;
  /** An hour after a day, "at 3pm": a due date has none, so it stays in the text. */
  readonly times: string;
  readonly phrases: readonly DuePhrase[];
  /** The day that chrono finds in words that a phrase let through. */
  readonly chrono: ChronoParser;
}

export interface DuePhrase {
  readonly words: string;
  /** Too common to be a due date by itself: "the 3rd". */
  readonly needsLead?: boolean;
  /** Without it, chrono is asked. Null where the words mean no day. */
  readonly day?: (words: Readonly<Record<string, string>>, now: Now) => Day | null;
}

/** As much of chrono as is needed; each of its languages is one. */
export interface ChronoParser {
  parse(text: string, from: Date, options: { forwardDate: boolean }): readonly ChronoResult[];
}

interface ChronoResult {
  readonly text: string;
  readonly start: { get(part: 'year' | 'month' | 'day'): number | null };
}
