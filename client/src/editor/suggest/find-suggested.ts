import type { Suggested, Suggester, Typed } from './suggester.ts';

export interface Found extends Suggested {
  readonly suggester: Suggester;
  readonly words: string;
}

/** Where somebody said no: it holds for as long as the words there ask for the same. */
export interface Refused {
  readonly suggester: string;
  readonly from: number;
}

/** The first that has something to suggest, whether or not it was refused. */
export function findSuggested(suggesters: readonly Suggester[], typed: Typed): Found | null {
  for (const suggester of suggesters) {
    const suggested = suggester.find(typed);
    if (!suggested || suggested.options.length === 0) continue;
    return { ...suggested, suggester, words: typed.before.slice(suggested.from, suggested.to) };
  }
  return null;
}

export function isRefusedAt({ suggester, from }: Found, refused: Refused | null): boolean {
  return refused?.suggester === suggester.id && refused.from === from;
}
