const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Where a link may lead: nowhere that runs something. Null for every other address. */
export function safeLink(href: unknown): string | null {
  if (typeof href !== 'string' || !URL.canParse(href)) return null;
  const url = new URL(href);
  return SAFE.has(url.protocol) ? url.href : null;
}
