import * as Y from 'yjs';

/** A node as ProseMirror's JSON writes it: what a record keeps, and what pages, Markdown and HTML are made from. */
export interface RichNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly RichNode[];
  readonly text?: string;
  readonly marks?: readonly RichMark[];
}

export interface RichMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** The blocks of one field; an empty field is `[]`, whatever empty paragraphs it is made of. */
export type RichText = readonly RichNode[];

export function readRichText(fragment: Y.XmlFragment | null): RichText {
  const nodes = fragment ? fragment.toArray().flatMap((node) => readNode(node, 1)) : [];
  return nodes.some(saysSomething) ? nodes : [];
}

/** The words alone: one line a paragraph. */
export function plainText(text: RichText): string {
  return text.map(plainNode).join('\n').trim();
}

// Deeper than anybody writes, and shallower than what any reader's stack bears.
const DEEPEST = 100;

function readNode(node: unknown, depth: number): RichNode[] {
  if (node instanceof Y.XmlText) return readRuns(node);
  if (!(node instanceof Y.XmlElement)) return [];
  const content =
    depth < DEEPEST
      ? node.toArray().flatMap((child) => readNode(child, depth + 1))
      : textsBelow(node).flatMap(readRuns);
  const attrs = sorted(node.getAttributes());
  return [
    {
      type: node.nodeName,
      ...(Object.keys(attrs).length > 0 && { attrs }),
      ...(content.length > 0 && { content }),
    },
  ];
}

/** The words of everything below, without what it is nested in, and without recursion. */
function textsBelow(parent: Y.XmlElement): Y.XmlText[] {
  const texts: Y.XmlText[] = [];
  const ahead: unknown[] = parent.toArray().reverse();
  while (ahead.length > 0) {
    const node = ahead.pop();
    if (node instanceof Y.XmlText) texts.push(node);
    else if (node instanceof Y.XmlElement) for (const child of node.toArray().reverse()) ahead.push(child);
  }
  return texts;
}

function readRuns(text: Y.XmlText): RichNode[] {
  return text.toDelta().flatMap(readRun);
}

function readRun(run: { insert: unknown; attributes?: Record<string, unknown> }): RichNode[] {
  if (typeof run.insert !== 'string' || run.insert === '') return [];
  const marks = Object.entries(sorted(run.attributes ?? {})).map(([type, attrs]) => readMark(type, attrs));
  return [{ type: 'text', text: run.insert, ...(marks.length > 0 && { marks }) }];
}

// The binding writes a mark that may overlap itself as "name--hash".
function readMark(key: string, attrs: unknown): RichMark {
  const type = key.replace(/--.{8}$/, '');
  const hasAttrs = typeof attrs === 'object' && attrs !== null && Object.keys(attrs).length > 0;
  return hasAttrs ? { type, attrs: sorted(attrs as Record<string, unknown>) } : { type };
}

// Yjs gives attributes in the order in which they arrived; two readings of the same text must be equal as JSON.
function sorted<Value>(attrs: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(attrs).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function saysSomething(node: RichNode): boolean {
  if (node.type === 'text' || node.type === 'horizontalRule') return true;
  return node.content?.some(saysSomething) ?? false;
}

function plainNode(node: RichNode): string {
  if (node.text !== undefined) return node.text;
  if (node.type === 'hardBreak') return '\n';
  const content = node.content ?? [];
  const inline = content.every((child) => child.text !== undefined || child.type === 'hardBreak');
  return content.map(plainNode).join(inline ? '' : '\n');
}
