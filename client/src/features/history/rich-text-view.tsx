import type { RichMark, RichNode, RichText } from '@throughline/shared/agenda/rich-text';
import { createElement, Fragment, type ReactNode } from 'react';
import { safeHref } from './safe-href.ts';
import './rich-text-view.css';

/** Text that is kept as ProseMirror's JSON, as elements: what it does not know keeps its words and loses its dress. */
export function RichTextView({ text, inline = false }: { readonly text: RichText; readonly inline?: boolean }) {
  if (inline) return createElement('span', null, ...text.flatMap((node) => children(node)));
  return createElement('div', { className: 'rich-text' }, ...text.map(element));
}

const tags: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  listItem: 'li',
  blockquote: 'blockquote',
  heading: 'h4',
};

const markTags: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  underline: 'u',
  code: 'code',
};

function children(node: RichNode): ReactNode[] {
  return (node.content ?? []).map(element);
}

function element(node: RichNode): ReactNode {
  if (node.text !== undefined) return (node.marks ?? []).reduce(dress, node.text);
  switch (node.type) {
    case 'hardBreak':
      return createElement('br');
    case 'horizontalRule':
      return createElement('hr');
    case 'codeBlock':
      return createElement('pre', null, createElement('code', null, ...children(node)));
    case 'orderedList':
      return createElement('ol', { start: startOf(node) }, ...children(node));
    default:
      return createElement(tags[node.type] ?? Fragment, null, ...children(node));
  }
}

function dress(words: ReactNode, mark: RichMark): ReactNode {
  if (mark.type === 'link') {
    const href = safeHref(mark.attrs?.href);
    return href ? createElement('a', { href, target: '_blank', rel: 'noopener noreferrer nofollow' }, words) : words;
  }
  const tag = markTags[mark.type];
  return tag ? createElement(tag, null, words) : words;
}

function startOf(node: RichNode): number | undefined {
  const start = node.attrs?.start;
  return typeof start === 'number' && Number.isInteger(start) ? start : undefined;
}
