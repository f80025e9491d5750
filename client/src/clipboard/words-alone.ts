import type { RichText } from '@throughline/shared/agenda/rich-text';
import { cleanText } from './clean-text.ts';
import { isBlock } from './html-kinds.ts';
import { hiddenClassesOf, isHidden } from './is-hidden.ts';
import { LONGEST_HTML, LONGEST_TEXT, MOST_LINES } from './limits.ts';
import type { Outline, Paste } from './outline.ts';

/** A paste where its reader cannot be had: nothing is lost but the dress. It is with the page from the start. */
export function wordsAlone({ html, text }: Paste): Outline {
  const isOnlyHtml = text.trim() === '';
  const words = cleanText(isOnlyHtml ? wordsOf(html.slice(0, LONGEST_HTML)) : text).trim();
  const lines = words
    .slice(0, LONGEST_TEXT)
    .toWellFormed()
    .split('\n')
    .map((line) => line.trim());
  const full = lines.filter((line) => line !== '');
  const notes: RichText = full
    .slice(0, MOST_LINES)
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
  const isCut = words.length > LONGEST_TEXT || full.length > MOST_LINES || (isOnlyHtml && html.length > LONGEST_HTML);
  return { lead: { title: '', notes, items: [] }, topics: [], isCut, pictures: 0 };
}

const LINE = /^(?:BR|HR|H[1-6]|LI|UL|OL|MENU|BLOCKQUOTE|PRE|TR)$/;

/** Within markup, a line is what an element makes one. */
function wordsOf(html: string): string {
  if (html === '') return '';
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const hiddenClasses = hiddenClassesOf(doc);
  const texts = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.nodeValue = (texts.currentNode.nodeValue ?? '').replace(/\s+/g, ' ');
  for (const element of doc.body.querySelectorAll('*')) {
    if (isHidden(element, hiddenClasses)) element.remove();
    else if (isBlock(element) || LINE.test(element.tagName)) {
      element.before('\n');
      element.after('\n');
    }
  }
  return doc.body.textContent ?? '';
}
