/** "Carried twice, since 5 Nov." `since` is the day of the session it was raised in, or that session's name. */
export function carriedWords(timesCarried: number, since: string): string {
  return `Carried ${times(timesCarried)}, since ${since}.`;
}

/** From the third time that an item is carried, the page asks whether it is still true. */
const ASKS_FROM = 3;

/** "3rd time", from the third time on; before that the sentence under the line is enough. */
export function nthTime(timesCarried: number): string | null {
  return timesCarried >= ASKS_FROM ? `${ordinal(timesCarried)} time` : null;
}

function times(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${count} times`;
}

const SUFFIX: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const rules = new Intl.PluralRules('en', { type: 'ordinal' });

function ordinal(count: number): string {
  return `${count}${SUFFIX[rules.select(count)] ?? 'th'}`;
}
