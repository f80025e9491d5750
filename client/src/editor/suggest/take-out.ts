import type { Suggested, Typed } from './suggester.ts';

/** What goes from a text with the words, so that no gap is left: the space before them, or after them at a beginning. */
export function takeOut({ before, after }: Typed, { from, to }: Pick<Suggested, 'from' | 'to'>): [number, number] {
  const head = before.slice(0, from);
  const rest = before.slice(to) + after;
  if (head.trim() === '') return [from, to + lengthOf(/^\s*/, rest)];
  if (!/^(?:\s|[.,;:!?)]|$)/.test(rest)) return [from, to];
  // "Write the ad, by Friday": with the date goes the comma that led to it.
  return [from - lengthOf(/^[.!?]?\s*$/.test(rest) ? /[\s,;–—]+$/ : /\s+$/, head), to];
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
