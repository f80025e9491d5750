// Written without a stylesheet, which a pasted page has no use of.
const HIDING = [
  /display\s*:\s*none/,
  /visibility\s*:\s*(hidden|collapse)/,
  /mso-hide\s*:\s*all/,
  /font-size\s*:\s*0*\.?0+(px|pt|em|rem|%)?\s*(;|!|$)/,
  /opacity\s*:\s*0*\.?0+%?\s*(;|!|$)/,
  /(^|[;\s])color\s*:\s*transparent/,
  /text-indent\s*:\s*-\d{4,}/,
  /(left|top|right|bottom)\s*:\s*-\d{4,}/,
  /clip\s*:\s*rect\(\s*[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?\s*\)/,
  /clip-path\s*:\s*inset\(\s*(50|100)%/,
];
const NO_SIZE = /(^|[;\s])(max-)?(height|width)\s*:\s*0(px|pt)?\s*(;|!|$)/;
const CLIPPED = /overflow(-[xy])?\s*:\s*(hidden|clip)/;
// Said to screen readers alone, or a sign that leads to a comment which does not come along.
const NOT_OF_THE_TEXT = /(^|\s)(sr-only|visually-?hidden|screen-reader-text|offscreen|MsoCommentReference)(\s|$)/i;

const NEVER = new Set(
  ['SCRIPT', 'STYLE', 'TEMPLATE', 'HEAD', 'TITLE', 'META', 'LINK', 'BASE', 'NOSCRIPT', 'NOEMBED', 'NOFRAMES'].concat([
    ...['IFRAME', 'FRAME', 'FRAMESET', 'OBJECT', 'EMBED', 'APPLET', 'PARAM', 'CANVAS', 'AUDIO', 'VIDEO', 'SOURCE'],
    ...['TRACK', 'MAP', 'AREA', 'SVG', 'MATH', 'XML', 'TEXTAREA', 'SELECT', 'DATALIST', 'DIALOG', 'RP', 'RT'],
  ]),
);

/** True for what nobody sees on the page that it was copied from, and for what is no text. */
export function isHidden(element: Element, hiddenClasses: ReadonlySet<string>): boolean {
  if (NEVER.has(element.tagName.toUpperCase()) || element.hasAttribute('hidden')) return true;
  const names = (element.getAttribute('class') ?? '').slice(0, 2000);
  if (NOT_OF_THE_TEXT.test(names)) return true;
  if (hiddenClasses.size > 0 && names.split(/\s+/).some((name) => hiddenClasses.has(name))) return true;
  return hides(element.getAttribute('style') ?? '');
}

/** The classes that the page's own style sheets hide. */
export function hiddenClassesOf(doc: Document): ReadonlySet<string> {
  const names = new Set<string>();
  for (const style of doc.querySelectorAll('style')) {
    for (const rule of (style.textContent ?? '').split('}')) {
      const [selector = '', rules = ''] = rule.split('{');
      if (!hides(rules)) continue;
      for (const [, name = ''] of selector.matchAll(/\.([\w-]+)\s*(?:,|$)/g)) names.add(name);
    }
  }
  return names;
}

/** Enough for any style that was written in earnest, and short enough for any pattern. */
export function startOf(style: string): string {
  return style.slice(0, 2000).toLowerCase();
}

function hides(rules: string): boolean {
  const style = startOf(rules);
  if (style === '') return false;
  return HIDING.some((pattern) => pattern.test(style)) || (NO_SIZE.test(style) && CLIPPED.test(style));
}
