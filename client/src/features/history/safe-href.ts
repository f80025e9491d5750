const allowed = ['http:', 'https:', 'mailto:'];

/** The address as a browser reads it, when it leads to a page or to mail; a script in a link's clothes is no link. */
export function safeHref(href: unknown): string | null {
  if (typeof href !== 'string' || !URL.canParse(href)) return null;
  const url = new URL(href);
  return allowed.includes(url.protocol) ? url.href : null;
}
