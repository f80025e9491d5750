export interface NextSearch {
  readonly next?: string;
}

/** Only a path of our own: a link must not send somebody who signs in to another site. */
export function readNext(search: Record<string, unknown>): NextSearch {
  const { next } = search;
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) && next !== '/' ? { next } : {};
}
