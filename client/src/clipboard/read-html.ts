import type { RichMark, RichNode } from '@throughline/shared/agenda/rich-text';
import { cleanText } from './clean-text.ts';
import { createFlow, type Flow, newBudget, spend, spendLine } from './flow.ts';
import { boxOf, emojiOf, headingLevel, isBlock } from './html-kinds.ts';
import { hiddenClassesOf, isHidden } from './is-hidden.ts';
import { DEEPEST_ELEMENT, DEEPEST_NESTING, LONGEST_HTML } from './limits.ts';
import { marksIn } from './marks-of.ts';
import type { Draft } from './outline.ts';
import { nestWordLists } from './word-lists.ts';

interface Reading {
  readonly hiddenClasses: ReadonlySet<string>;
  readonly depth: number;
  readonly nesting: number;
  readonly marks: readonly RichMark[];
}

/**
 * Reads what another program, or anybody, put on the clipboard. Nothing of it is taken over: the nodes are made here, of
 * text, of the few kinds that our schema knows, and of addresses that run nothing. The document that it is parsed into
 * belongs to no window, so nothing of it is run, loaded or shown.
 */
export function readHtml(html: string): Draft {
  const budget = newBudget();
  budget.isCut = html.length > LONGEST_HTML;
  const doc = new DOMParser().parseFromString(html.slice(0, LONGEST_HTML), 'text/html');
  nestWordLists(doc);
  const flow = createFlow(budget);
  readChildren(doc.body, flow, { hiddenClasses: hiddenClassesOf(doc), depth: 0, nesting: 0, marks: [] });
  return { nodes: flow.blocks(), isCut: budget.isCut, pictures: budget.pictures };
}

function readChildren(parent: Node, flow: Flow, reading: Reading): void {
  if (reading.depth > DEEPEST_ELEMENT) {
    flow.words(textBelow(parent, reading.hiddenClasses), reading.marks);
    return;
  }
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) flow.words(child.nodeValue ?? '', reading.marks);
    else if (child.nodeType === Node.ELEMENT_NODE) readElement(child as Element, flow, deeper(reading));
  }
}

function readElement(element: Element, flow: Flow, reading: Reading): void {
  if (isHidden(element, reading.hiddenClasses)) {
    // A space that only readers were meant to hear still parts two words.
    if (element.textContent !== '' && element.textContent?.trim() === '') flow.words(' ', []);
    return;
  }
  const read = headingLevel(element) === null ? readers[element.tagName.toUpperCase()] : readHeading;
  if (read) read(element, flow, reading);
  else readOther(element, flow, reading);
}

function readOther(element: Element, flow: Flow, reading: Reading): void {
  const box = boxOf(element);
  const inside = { ...reading, marks: marksIn(element, reading.marks) };
  const isLine = isBlock(element);
  if (isLine) flow.endLine();
  if (box !== null) flow.tick(box);
  readChildren(element, flow, inside);
  if (isLine) flow.endLine();
}

type Read = (element: Element, flow: Flow, reading: Reading) => void;

const readers: Readonly<Record<string, Read>> = {
  BR: (_element, flow) => flow.endLine(),
  HR: (_element, flow) => flow.endLine(),
  UL: (element, flow, reading) => readList(element, 'bulletList', flow, reading),
  MENU: (element, flow, reading) => readList(element, 'bulletList', flow, reading),
  OL: (element, flow, reading) => readList(element, 'orderedList', flow, reading),
  LI: (element, flow, reading) => flow.block(list('bulletList', [readItem(element, flow, reading)])),
  BLOCKQUOTE(element, flow, reading) {
    const content = readBlocks(element, flow, reading);
    if (content.length === 0) return;
    if (reading.nesting >= DEEPEST_NESTING) for (const node of content) flow.block(node);
    else flow.block({ type: 'blockquote', content });
  },
  PRE(element, flow, reading) {
    flow.endLine();
    const lines = cleanText(textBelow(element, reading.hiddenClasses)).replace(/^\n|\s+$/g, '');
    const text = spend(flow.budget, lines);
    if (text !== '' && spendLine(flow.budget)) flow.block({ type: 'codeBlock', content: [{ type: 'text', text }] });
  },
  TR: readRow,
  IMG(element, flow, reading) {
    const emoji = emojiOf(element);
    if (emoji !== null) flow.words(emoji, reading.marks);
    else if (element.getAttribute('aria-roledescription') !== 'checkbox' && isSeen(element)) flow.budget.pictures += 1;
  },
};

function readHeading(element: Element, flow: Flow, reading: Reading): void {
  const content = readBlocks(element, flow, { ...reading, marks: [] });
  flow.endLine();
  if (content.length > 0) flow.block({ type: 'heading', content });
}

function readList(element: Element, type: 'bulletList' | 'orderedList', flow: Flow, reading: Reading): void {
  flow.endLine();
  const items: RichNode[] = [];
  for (const child of element.children) {
    if (isHidden(child, reading.hiddenClasses)) continue;
    if (child.tagName.toUpperCase() === 'LI') items.push(readItem(child, flow, deeper(reading)));
    else adopt(items, readBlocks(child, flow, reading, true));
  }
  const full = items.filter(({ content = [] }) => content.length > 0);
  if (full.length === 0) return;
  if (reading.nesting <= DEEPEST_NESTING) flow.block(list(type, full, startOf(element)));
  else for (const node of full.flatMap(({ content = [] }) => content)) flow.block(node);
}

function startOf(element: Element): number {
  const start = Number(element.getAttribute('start') ?? 1);
  return Number.isSafeInteger(start) && start >= 0 ? start : 1;
}

function readItem(element: Element, flow: Flow, reading: Reading): RichNode {
  const checked = boxOf(element);
  const marks = checked === null ? marksIn(element, reading.marks) : [];
  const content = readBlocks(element, flow, { ...reading, marks });
  const [first, ...rest] = content;
  // Its box stood in its first line.
  if (checked === null && first?.type === 'listItem') return { ...first, content: [...(first.content ?? []), ...rest] };
  return { type: 'listItem', ...(checked !== null && { attrs: { checked } }), content };
}

/** Google Docs puts a list's deeper list beside its items: it belongs to the one before. */
function adopt(items: RichNode[], content: readonly RichNode[]): void {
  const last = items.pop();
  if (content.length > 0)
    items.push({ ...(last ?? { type: 'listItem' }), content: [...(last?.content ?? []), ...content] });
  else if (last) items.push(last);
}

function list(type: string, content: readonly RichNode[], start = 1): RichNode {
  return { type, ...(type === 'orderedList' && { attrs: { start } }), content };
}

/** A row of a table is a line, unless it lays out more than lines. */
function readRow(element: Element, flow: Flow, reading: Reading): void {
  flow.endLine();
  const cells = [...element.children].map((cell) => readBlocks(cell, flow, reading)).filter(({ length }) => length > 0);
  const isLine = cells.every(([first, ...more]) => more.length === 0 && first?.type === 'paragraph');
  if (!isLine) for (const node of cells.flat()) flow.block(node);
  else {
    cells.forEach(([cell], index) => {
      if (index > 0) flow.words(' | ', []);
      for (const { text = '', marks = [] } of cell?.content ?? []) flow.words(text, marks);
    });
    flow.endLine();
  }
}

/** `isSelf`: the element itself is what is read, and not only what is in it. */
function readBlocks(element: Element, flow: Flow, reading: Reading, isSelf = false): RichNode[] {
  const inner = createFlow(flow.budget);
  if (isSelf) readElement(element, inner, deeper(reading));
  else readChildren(element, inner, { ...reading, nesting: reading.nesting + 1 });
  return inner.blocks();
}

function deeper(reading: Reading): Reading {
  return { ...reading, depth: reading.depth + 1 };
}

/** A picture of one dot tells its sender that it was looked at. */
function isSeen(element: Element): boolean {
  const sides = ['width', 'height'].map((side) => element.getAttribute(side));
  return !sides.some((side) => side !== null && Number.parseFloat(side) <= 1);
}

/** Without recursion: for what is as it stands, and for what is nested deeper than a stack bears. */
function textBelow(parent: Node, hiddenClasses: ReadonlySet<string>): string {
  const walker = (parent.ownerDocument ?? document).createTreeWalker(
    parent,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && isHidden(node, hiddenClasses) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const parts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.nodeValue ?? '');
    else if (node.nodeName === 'BR' || (node instanceof Element && isBlock(node) && parts.length > 0)) parts.push('\n');
  }
  return parts.join('');
}
