export interface NextSearch {
  readonly next?: string;
  /** A link by mail that did not work comes back with one. */
  readonly error?: string;
}

/** Only a path of our own: a link must not send somebody who signs in to another site. */
export function readNext(search: Record<string, unknown>): NextSearch {
  const { next, error } = search;
  return {
    ...(typeof next === 'string' && /^\/(?![/\\])/.test(next) && next !== '/' && { next }),
    ...(typeof error === 'string' && { error }),
  };
}
