import { Marked } from 'marked';
import { cleanText } from './clean-text.ts';
import { LONGEST_TEXT } from './limits.ts';
import type { Draft } from './outline.ts';
import { readHtml } from './read-html.ts';

const literally = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** HTML in Markdown is text here: it was typed, not set. A line's end is kept: most people's lines are theirs. */
const marked = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    html: ({ text, block }) => (block ? `<p>${literally(text).replaceAll('\n', '<br>')}</p>` : literally(text)),
  },
  // Four spaces before a line are no code in what people write.
  tokenizer: { code: () => undefined },
});

/** By way of HTML, and so through everything that HTML goes through. */
export function readMarkdown(text: string): Draft {
  const clean = cleanText(text);
  const kept = clean.slice(0, LONGEST_TEXT).toWellFormed();
  const draft = readHtml(marked.parse(inCommonTerms(kept), { async: false }));
  return { ...draft, isCut: draft.isCut || kept.length < clean.length };
}

/** Boxes without a bullet, bullets that Markdown does not know, and what some write about a text ahead of it. */
function inCommonTerms(text: string): string {
  return text
    .replace(/^---\n([\s\S]{0,2000}?)\n---\n/, '$1\n\n')
    .replace(/^([ \t]*)(?=\[[ xX]\] )/gm, '$1- ')
    .replace(/^([ \t]*)[•◦▪‣] +/gm, '$1- ')
    .replace(/^([ \t]*)(?:[-*+] +)?☐ */gm, '$1- [ ] ')
    .replace(/^([ \t]*)(?:[-*+] +)?[☑☒] */gm, '$1- [x] ')
    .replace(/^( {0,12}[-*+] )\[\] +/gm, '$1[ ] ');
}
