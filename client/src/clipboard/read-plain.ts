import type { RichMark, RichNode } from '@throughline/shared/agenda/rich-text';
import { safeLink } from '@throughline/shared/agenda/safe-link';
import { cleanText } from './clean-text.ts';
import { createFlow, newBudget } from './flow.ts';
import { DEEPEST_NESTING, LONGEST_TEXT } from './limits.ts';
import { linkMark } from './marks-of.ts';
import type { Draft } from './outline.ts';

const BULLET = /^(?:[-*+•◦▪‣–·●○■o]|\d{1,4}[.)])[ \t]+(?=\S)/;

const ADDRESS = /(https?:\/\/[^\s<>"]{1,2000}[^\s<>".,;:!?)\]}'’”])/;

function linkOf(part: string): readonly RichMark[] {
  const href = ADDRESS.test(part) ? safeLink(part) : null;
  return href === null ? [] : [linkMark(href)];
}

interface OpenList {
  readonly indent: number;
  readonly type: string;
  readonly items: RichNode[];
}

/** Text as it was typed: a line is a paragraph, and what begins with a bullet or a number is a list. */
export function readPlain(text: string): Draft {
  const budget = newBudget();
  const clean = cleanText(text);
  const out: RichNode[] = [];
  const open: OpenList[] = [];
  for (const line of clean.slice(0, LONGEST_TEXT).toWellFormed().split('\n')) {
    const { indent, bullet, words } = parts(line);
    const flow = createFlow(budget);
    for (const part of words.split(ADDRESS)) flow.words(part, linkOf(part));
    const [node] = flow.blocks();
    if (!node) continue;
    if (bullet === null) {
      open.length = 0;
      out.push(node);
    } else listFor(out, open, indent, bullet).items.push({ type: 'listItem', content: [node] });
  }
  return { nodes: out, isCut: budget.isCut || clean.trimEnd().length > LONGEST_TEXT, pictures: 0 };
}

function parts(line: string): { indent: number; bullet: string | null; words: string } {
  const words = line.trimStart();
  const indent = [...line.slice(0, line.length - words.length)].reduce(
    (sum, space) => sum + (space === '\t' ? 4 : 1),
    0,
  );
  const bullet = BULLET.exec(words)?.[0] ?? null;
  return { indent, bullet, words: bullet === null ? words : words.slice(bullet.length) };
}

/** The list that an item with this indent belongs to, begun where there is none. */
function listFor(out: RichNode[], open: OpenList[], indent: number, bullet: string): OpenList {
  const number = Number.parseInt(bullet, 10);
  const type = Number.isNaN(number) ? 'bulletList' : 'orderedList';
  while (open.some((list) => list.indent > indent || (list.indent === indent && list.type !== type))) open.pop();
  const last = open.at(-1);
  if (last && (last.indent === indent || open.length >= DEEPEST_NESTING)) return last;
  const items: RichNode[] = [];
  const node: RichNode = { type, ...(type === 'orderedList' && { attrs: { start: number } }), content: items };
  const list = { indent, type, items };
  const parent = last?.items.at(-1);
  if (last && parent) last.items[last.items.length - 1] = { ...parent, content: [...(parent.content ?? []), node] };
  else out.push(node);
  open.push(list);
  return list;
}
