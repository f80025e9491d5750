import type { RichMark } from '@throughline/shared/agenda/rich-text';
import { safeLink } from '@throughline/shared/agenda/safe-link';
import { startOf } from './is-hidden.ts';

type Dress = 'bold' | 'italic' | 'strike' | 'code';

const TAGS: Readonly<Record<string, Dress>> = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  S: 'strike',
  STRIKE: 'strike',
  DEL: 'strike',
  CODE: 'code',
  TT: 'code',
  KBD: 'code',
  SAMP: 'code',
};

/** Google Docs puts everything into a `<b>` that is not bold, and dresses by style: what the style says, holds. */
const STYLES: readonly (readonly [RegExp, Dress, boolean])[] = [
  [/font-weight\s*:\s*(bold|[6-9]00)/, 'bold', true],
  [/font-weight\s*:\s*(normal|[1-5]00)/, 'bold', false],
  [/font-style\s*:\s*(italic|oblique)/, 'italic', true],
  [/font-style\s*:\s*normal/, 'italic', false],
  [/text-decoration(-line)?\s*:[^;]*line-through/, 'strike', true],
];

/** How what stands in `element` is dressed, given how the element is. */
export function marksIn(element: Element, around: readonly RichMark[]): readonly RichMark[] {
  const style = startOf(element.getAttribute('style') ?? '');
  let marks = around;
  const tag = TAGS[element.tagName.toUpperCase()];
  if (tag) marks = withMark(marks, { type: tag });
  for (const [pattern, type, isOn] of STYLES) {
    if (pattern.test(style)) marks = isOn ? withMark(marks, { type }) : marks.filter((mark) => mark.type !== type);
  }
  const href = element.tagName.toUpperCase() === 'A' ? linkOf(element) : null;
  return href === null ? marks : withMark(marks, linkMark(href));
}

/** With the attributes that the editor itself gives a link: it would write them at the next key otherwise. */
export function linkMark(href: string): RichMark {
  return { type: 'link', attrs: { href, target: '_blank', rel: 'noopener noreferrer nofollow' } };
}

/** Code goes with no other mark; an address is more than how it looks. */
function withMark(marks: readonly RichMark[], mark: RichMark): readonly RichMark[] {
  if (marks.some(({ type }) => type === mark.type || (type === 'link' && mark.type === 'code'))) return marks;
  if (mark.type === 'code') return [mark];
  return [...marks.filter(({ type }) => type !== 'code'), mark].sort((a, b) => (a.type < b.type ? -1 : 1));
}

function linkOf(element: Element): string | null {
  const href = (element.getAttribute('href') ?? '').trim();
  // Google Docs and mail programs lead all links through themselves; where to is a part of it.
  const google = /^https?:\/\/www\.google\.com\/url\?(?:[^#]*&)?q=([^&#]+)/.exec(href)?.[1];
  return safeLink(google === undefined ? href : (decode(google) ?? href));
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
