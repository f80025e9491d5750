import { plainText, type RichNode } from '@throughline/shared/agenda/rich-text';
import { cleanText } from './clean-text.ts';
import { LONGEST_HTML } from './limits.ts';
import { looksLikeMarkdown } from './looks-like-markdown.ts';
import { makeOutline } from './make-outline.ts';
import type { Draft, Outline, Paste, PasteContext } from './outline.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPlain } from './read-plain.ts';

/** From whatever is on the clipboard to what an agenda can hold of it. */
export function readPaste(paste: Paste, context: PasteContext): Outline {
  return makeOutline(readDraft(paste), context);
}

function readDraft({ html, text }: Paste): Draft {
  // Pictures within the markup: megabytes that nobody reads.
  const lean = html.replace(/(["'])data:[^"']*\1/gi, '$1$1');
  const isTooMuch = lean.length > LONGEST_HTML && text.trim() !== '';
  const draft = lean.trim() === '' || isTooMuch ? null : readHtml(lean);
  if (draft && draft.nodes.length > 0 && !isSource(draft, text)) return draft;
  if (text.trim() === '') return draft ?? { nodes: [], isCut: false, pictures: 0 };
  const read = looksLikeMarkdown(text) ? readMarkdown(text) : readPlain(text);
  return { ...read, pictures: draft?.pictures ?? 0 };
}

/** An editor of code puts Markdown on the clipboard as it draws it, in colours: the same letters, and no structure. */
function isSource({ nodes }: Draft, text: string): boolean {
  const isLines = nodes.every(({ type, content = [] }) => type === 'paragraph' && !content.some(isLinked));
  return isLines && looksLikeMarkdown(text) && lettersOf(plainText(nodes)) === lettersOf(cleanText(text));
}

function isLinked({ marks = [] }: RichNode): boolean {
  return marks.some(({ type }) => type === 'link');
}

function lettersOf(text: string): string {
  return text.replace(/[\s\u00a0]+/g, '');
}
