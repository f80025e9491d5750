import type { RichMark, RichNode, RichText } from './rich-text.ts';
import { safeLink } from './safe-link.ts';

/**
 * HTML of a field, made of the tags named here and of nothing that anybody wrote: another client may have put any node,
 * mark or attribute into the document.
 */
export function richTextToHtml(text: RichText): string {
  return text.map(nodeHtml).join('\n');
}

/** The words of a one-paragraph field with their marks. */
export function inlineHtml(text: RichText): string {
  return text.map((node) => contentHtml(node)).join(' ');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const tags: Readonly<Record<string, string>> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  bulletList: 'ul',
  listItem: 'li',
};

const markTags: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  underline: 'u',
  code: 'code',
};

function nodeHtml(node: RichNode): string {
  const tag = lookUp(tags, node.type);
  if (tag) return `<${tag}>${contentHtml(node)}</${tag}>`;
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce(marked, escapeHtml(node.text ?? ''));
    case 'hardBreak':
      return '<br>';
    case 'horizontalRule':
      return '<hr>';
    case 'codeBlock':
      return `<pre><code>${contentHtml(node)}</code></pre>`;
    case 'heading':
      return headingHtml(node);
    case 'orderedList':
      return `<ol${startAttribute(node.attrs?.start)}>${contentHtml(node)}</ol>`;
    default:
      return contentHtml(node);
  }
}

function contentHtml(node: RichNode): string {
  return (node.content ?? []).map(nodeHtml).join('');
}

// A record has headings of its own: those of a note come below them.
function headingHtml(node: RichNode): string {
  const level = Math.min(6, 3 + (Number.isInteger(node.attrs?.level) ? Math.max(1, Number(node.attrs?.level)) : 1));
  return `<h${level}>${contentHtml(node)}</h${level}>`;
}

function startAttribute(start: unknown): string {
  return Number.isSafeInteger(start) && start !== 1 ? ` start="${start}"` : '';
}

function marked(inner: string, mark: RichMark): string {
  const tag = lookUp(markTags, mark.type);
  if (tag) return `<${tag}>${inner}</${tag}>`;
  const href = mark.type === 'link' ? safeLink(mark.attrs?.href) : null;
  return href === null ? inner : `<a href="${escapeHtml(href)}" rel="noopener noreferrer nofollow">${inner}</a>`;
}

function lookUp(table: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
