import { asDay, type Day } from '@throughline/shared/ids';
import { dayIn } from '#lib/due-words/days.ts';
import type { DueLanguage, DuePhrase } from '#lib/due-words/due-language.ts';
import { findDue } from '#lib/due-words/find-due.ts';
import type { PasteContext } from './outline.ts';

interface DueInLine {
  readonly text: string;
  readonly due: Day;
}

/** What opens or parts a date at the end of a line, as people and programs write it. */
const OPENS = /(?:[\s,;:|([@–—-]|📅|🗓️?)+$/u;
/** Some programs mention days as they mention people. */
const MENTION = /(?<=^|\s)@(?=(?:\p{L}+\.? )?\d)/gu;
const CLOSES = /[)\]]?\.?$/;
/** A number ahead of a date makes it another thing: 3–4 Dec. */
const ENDS_IN_NUMBER = /\d\s?[–-]?$/;

const NOTHING = '(?!)';

/** A date at the end of the words, as one writes it on paper; null where there is none, or where it may belong to them. */
export function readDue(words: string, { today, language }: PasteContext, isDone: boolean): DueInLine | null {
  const kept = words.replace(CLOSES, '');
  const line = kept.replace(MENTION, ' ');
  const now = { today, nextSession: null };
  const found =
    findDue(inDigits(language), line, { ...now, mayHaveBeen: true }) ??
    (language && findDue(language, line, { ...now, mayHaveBeen: isDone }));
  if (!found) return null;
  const text = kept.slice(0, found.from).replace(OPENS, '');
  if (text === '' || goesOn(language, line.slice(0, found.from).trimEnd(), found.lead)) return null;
  return { text: text + kept.slice(found.to), due: found.day };
}

/** Nobody is asked about a paste: "a room for 4 Dec" may not be wanted by then. */
function goesOn(language: DueLanguage | null, before: string, lead: string): boolean {
  const words = language?.goesOn ?? NOTHING;
  if (lead !== '') return new RegExp(`^(?:${words})(?![\\p{L}\\p{N}])`, 'iu').test(lead);
  return ENDS_IN_NUMBER.test(before) || new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})$`, 'iu').test(before);
}

const noLanguage: DueLanguage = {
  leads: NOTHING,
  leadsBefore: NOTHING,
  goesOn: NOTHING,
  besides: NOTHING,
  times: NOTHING,
  phrases: [],
  chrono: { parse: () => [] },
};

const known = new Map<DueLanguage | null, DueLanguage>();

/** Dates in digits say their year, and say the same in every language; what leads to them is of the writer's. */
function inDigits(language: DueLanguage | null): DueLanguage {
  const digits = known.get(language) ?? { ...(language ?? noLanguage), phrases: digitPhrases() };
  known.set(language, digits);
  return digits;
}

function digitPhrases(): DuePhrase[] {
  return [
    { words: '(?<iso>20\\d\\d-\\d\\d-\\d\\d)', day: ({ iso }) => asDay(iso) },
    {
      words: '(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>20\\d\\d)',
      day: ({ year, month, day }) => dayIn(Number(year), Number(month), Number(day)),
    },
  ];
}
