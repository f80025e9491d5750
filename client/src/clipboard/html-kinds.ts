import { startOf } from './is-hidden.ts';

const BLOCKS = new Set(
  ['ADDRESS', 'ARTICLE', 'ASIDE', 'CAPTION', 'CENTER', 'DD', 'DETAILS', 'DIV', 'DL', 'DT', 'FIELDSET'].concat([
    ...['FIGCAPTION', 'FIGURE', 'FOOTER', 'FORM', 'HEADER', 'HGROUP', 'LEGEND', 'MAIN', 'NAV', 'OPTION', 'P'],
    ...['SECTION', 'SUMMARY', 'TABLE', 'TBODY', 'TD', 'TFOOT', 'TH', 'THEAD'],
  ]),
);

/** True for what begins a line, and ends one. Slack parts paragraphs by a span. */
export function isBlock(element: Element): boolean {
  if (BLOCKS.has(element.tagName.toUpperCase())) return true;
  if (element.getAttribute('data-stringify-type') === 'paragraph-break') return true;
  return /(^|[;\s])display\s*:\s*(block|flex|grid|list-item)/.test(startOf(element.getAttribute('style') ?? ''));
}

/** Word's title and its deepest levels are paragraphs by another name. */
export function headingLevel(element: Element): number | null {
  const tag = /^H([1-6])$/i.exec(element.tagName)?.[1];
  if (tag) return Number(tag);
  if (element.getAttribute('role') === 'heading') return Number(element.getAttribute('aria-level')) || 2;
  const word = /(?:^|\s)Mso(?:Title|Heading([1-9]))(?:\s|$)/.exec(element.getAttribute('class') ?? '');
  return word ? Number(word[1] ?? 1) : null;
}

/** Whether an element has a box to tick, and whether it is ticked; null for one that has none. */
export function boxOf(element: Element): boolean | null {
  const aria = element.getAttribute('role') === 'checkbox' ? element.getAttribute('aria-checked') : null;
  if (aria !== null) return aria === 'true';
  if (element.getAttribute('type') === 'checkbox') return element.hasAttribute('checked');
  const named = element.getAttribute('data-checked') ?? element.getAttribute('data-task');
  if (named !== null) return named === 'true' || named === 'x';
  const notion = /(?:^|\s)checkbox-(on|off)(?:\s|$)/.exec(element.getAttribute('class') ?? '');
  return notion ? notion[1] === 'on' : null;
}

/** What a picture stands for where it stands for a sign: Slack and others draw theirs. */
export function emojiOf(element: Element): string | null {
  const alt = (element.getAttribute('alt') ?? '').trim();
  const name = element.getAttribute('data-stringify-emoji') ?? '';
  if (name !== '') return name;
  return /^(\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|:[\w+-]{1,40}:)[\u200d\ufe0f\p{Extended_Pictographic}\p{Emoji_Modifier}]{0,12}$/u.test(
    alt,
  )
    ? alt
    : null;
}
