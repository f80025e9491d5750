import type { RichMark, RichNode, RichText } from './rich-text.ts';
import { safeLink } from './safe-link.ts';

/** CommonMark of a field. What somebody typed stays text: it becomes neither markup nor HTML. */
export function richTextToMarkdown(text: RichText): string {
  return blocks(text);
}

/** The words of a one-paragraph field with their marks, on one line. */
export function inlineMarkdown(text: RichText): string {
  return text.map((node) => inline(node.content ?? []).replace(/\\?\n/g, ' ')).join(' ');
}

/** Text that reads as itself in the middle of a line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;');
}

function blocks(nodes: readonly RichNode[]): string {
  return nodes
    .map(block)
    .filter((text) => text !== '')
    .join('\n\n');
}

function block(node: RichNode): string {
  const content = node.content ?? [];
  switch (node.type) {
    case 'heading':
      // A record has headings of its own; a note's stand out without joining them.
      return `**${inline(content).replace(/\n/g, ' ')}**`;
    case 'bulletList':
      return content.map((item) => listItem(item, '- ')).join('\n');
    case 'orderedList':
      return content.map((item, index) => listItem(item, `${firstNumber(node) + index}. `)).join('\n');
    case 'blockquote':
      return prefixed(blocks(content), '> ');
    case 'codeBlock':
      return codeBlock(node);
    case 'horizontalRule':
      return '---';
    default:
      return isInline(content) ? guarded(inline(isText(node) ? [node] : content)) : blocks(content);
  }
}

function listItem(item: RichNode, bullet: string): string {
  const lines = blocks(item.content ?? []).split('\n');
  const indent = ' '.repeat(bullet.length);
  return lines.map((line, index) => (index === 0 ? bullet + line : line && indent + line)).join('\n');
}

function firstNumber(list: RichNode): number {
  const start = list.attrs?.start;
  return Number.isSafeInteger(start) && Number(start) >= 0 && Number(start) < 1e8 ? Number(start) : 1;
}

function prefixed(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => (prefix + line).trimEnd())
    .join('\n');
}

function codeBlock(node: RichNode): string {
  const code = (node.content ?? []).map(words).join('');
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}\n${code}\n${fence}`;
}

function inline(nodes: readonly RichNode[]): string {
  return nodes.map((node) => (node.type === 'hardBreak' ? '\\\n' : inlineNode(node))).join('');
}

function inlineNode(node: RichNode): string {
  if (!isText(node)) return inline(node.content ?? []);
  const text = node.text ?? '';
  const marks = node.marks ?? [];
  if (marks.some((mark) => mark.type === 'code')) return withLink(codeSpan(text), marks);
  // Emphasis does not begin or end with a space: the spaces go outside.
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (core === '') return before && ' ';
  const emphasised = marks.reduce(emphasise, escapeMarkdown(core));
  return (before && ' ') + withLink(emphasised, marks) + (after && ' ');
}

function emphasise(text: string, { type }: RichMark): string {
  if (type === 'bold') return `**${text}**`;
  if (type === 'italic') return `*${text}*`;
  return type === 'strike' ? `~~${text}~~` : text;
}

function withLink(text: string, marks: readonly RichMark[]): string {
  const href = safeLink(marks.find((mark) => mark.type === 'link')?.attrs?.href);
  return href === null ? text : `[${text}](<${href.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const ticks = '`'.repeat(longestRun(line) + 1);
  return `${ticks} ${line} ${ticks}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

/** What would begin a list, a heading, a quote or an indented block at a line's start is held back. */
function guarded(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .trimStart()
        .replace(/^([-+=#>])/, '\\$1')
        .replace(/^(\d{1,9})([.)])/, '$1\\$2'),
    )
    .join('\n');
}

function isText(node: RichNode): boolean {
  return node.type === 'text';
}

function isInline(content: readonly RichNode[]): boolean {
  return content.every((child) => isText(child) || child.type === 'hardBreak');
}

function words(node: RichNode): string {
  return node.text ?? (node.type === 'hardBreak' ? '\n' : (node.content ?? []).map(words).join(''));
}
