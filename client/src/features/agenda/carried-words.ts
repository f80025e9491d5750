/** "Carried twice, since 5 Nov." `since` is the day of the session it was raised in, or that session's name. */
export function carriedWords(timesCarried: number, since: string): string {
  return `Carried ${times(timesCarried)}, since ${since}.`;
}

/** "3rd time" */
export function nthTime(timesCarried: number): string {
  return `${ordinal(timesCarried)} time`;
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
