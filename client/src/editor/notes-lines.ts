import { safeLink } from '@throughline/shared/agenda/safe-link';
import { addressBehind, joinLinks, type LinkedWords } from '@throughline/shared/agenda/said-links';
import * as Y from 'yjs';
import type { NotesLine } from './field-props.ts';

/** The lines of a topic's notes in the document itself: what can be done to them without their editor. */

/** The line's node; null where the notes have none there any more. */
export function lineNode(notes: Y.XmlFragment, { path }: Pick<NotesLine, 'path'>): Y.XmlElement | null {
  const nodes = nodesAlong(notes, path);
  return nodes && isLine(nodes.at(-1)) ? (nodes.at(-1) ?? null) : null;
}

/** What a line says as plain text, without what was typed to say what shall become of it, and the caret's place in that. */
export function lineWords(line: Y.XmlElement, { mark, offset }: NotesLine): { words: string; caret: number } {
  const head = wordsBetween(line, 0, mark.from);
  const caret = head.length + wordsBetween(line, mark.to, Math.max(offset, mark.to)).length;
  return { words: head + wordsBetween(line, mark.to, Number.POSITIVE_INFINITY), caret };
}

/** Takes a line out, and what then holds nothing. The notes always keep a paragraph. */
export function takeLine(notes: Y.XmlFragment, { path }: Pick<NotesLine, 'path'>): void {
  const nodes = nodesAlong(notes, path);
  if (!nodes) return;
  const parents: Y.XmlFragment[] = [notes, ...nodes];
  let depth = path.length - 1;
  while (depth > 0 && parents[depth]?.length === 1) depth -= 1;
  const isAll = depth === 0 && notes.length === 1;
  if (isAll && nodes[0]?.nodeName === 'paragraph') {
    // It stays, with what the other types into it meanwhile.
    for (const text of textsIn(nodes[0])) text.delete(0, text.length);
    return;
  }
  parents[depth]?.delete(path[depth] ?? 0, 1);
  if (isAll) notes.insert(0, [newParagraph()]);
}

/** Takes out all that follows a line, and hands over copies of it that stand by themselves. */
export function takeBelow(notes: Y.XmlFragment, { path }: Pick<NotesLine, 'path'>): Y.XmlElement[] {
  const nodes = nodesAlong(notes, path);
  if (!nodes) return [];
  const parents: Y.XmlFragment[] = [notes, ...nodes];
  return path
    .map((index, depth) => takeFrom(parents[depth] ?? notes, index + 1))
    .reverse()
    .flat();
}

/** Writes a paragraph at the end of the notes, and answers where it begins: an offset as of a caret's place. */
export function appendLine(notes: Y.XmlFragment, words: string): number {
  const last = notes.get(notes.length - 1);
  const isFree = last instanceof Y.XmlElement && last.nodeName === 'paragraph' && lengthOf(last) === 0;
  const paragraph = isFree ? last : newParagraph();
  if (!isFree) notes.push([paragraph]);
  textIn(paragraph).insert(0, words);
  const before = linesIn(notes).slice(0, -1);
  return before.reduce((sum, line) => sum + lengthOf(line) + 1, 0);
}

/** Takes out the empty paragraphs that the notes end with; the first one stays. */
export function takeEmptyEnd(notes: Y.XmlFragment): void {
  const nodes = notes.toArray();
  const isEmpty = (node: unknown) =>
    node instanceof Y.XmlElement && node.nodeName === 'paragraph' && lengthOf(node) === 0;
  const keep = Math.max(1, nodes.findLastIndex((node) => !isEmpty(node)) + 1);
  if (keep < nodes.length) notes.delete(keep, nodes.length - keep);
}

function nodesAlong(notes: Y.XmlFragment, path: readonly number[]): Y.XmlElement[] | null {
  const nodes: Y.XmlElement[] = [];
  for (const index of path) {
    const node: unknown = (nodes.at(-1) ?? notes).get(index);
    if (!(node instanceof Y.XmlElement)) return null;
    nodes.push(node);
  }
  return nodes;
}

function takeFrom(parent: Y.XmlFragment, index: number): Y.XmlElement[] {
  const nodes = parent.toArray().slice(index);
  if (nodes.length === 0) return [];
  const copies = nodes.flatMap((node) => (node instanceof Y.XmlElement ? [node.clone()] : []));
  parent.delete(index, nodes.length);
  return parent instanceof Y.XmlElement && parent.nodeName !== 'listItem' ? [wrapped(parent, copies)] : copies;
}

// What follows in the same list stays a list; what follows within one of its entries stands by itself.
function wrapped(parent: Y.XmlElement, children: Y.XmlElement[]): Y.XmlElement {
  const wrapper = new Y.XmlElement(parent.nodeName);
  for (const [key, value] of Object.entries(parent.getAttributes())) if (value) wrapper.setAttribute(key, value);
  wrapper.insert(0, children);
  return wrapper;
}

function newParagraph(): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText()]);
  return paragraph;
}

function textIn(paragraph: Y.XmlElement): Y.XmlText {
  const text = textsIn(paragraph)[0] ?? new Y.XmlText();
  if (!text.parent) paragraph.insert(0, [text]);
  return text;
}

function isLine(node: Y.XmlElement | undefined): boolean {
  return node?.toArray().every((child) => child instanceof Y.XmlText) ?? false;
}

function linesIn(parent: Y.XmlFragment): Y.XmlElement[] {
  const elements = parent.toArray().filter((node) => node instanceof Y.XmlElement);
  return elements.flatMap((node) => (isLine(node) ? [node] : linesIn(node)));
}

function textsIn(line: Y.XmlElement): Y.XmlText[] {
  return line.toArray().filter((node) => node instanceof Y.XmlText);
}

function lengthOf(line: Y.XmlElement): number {
  return textsIn(line).reduce((sum, text) => sum + text.length, 0);
}

interface Run {
  readonly insert: unknown;
  readonly attributes?: { readonly link?: { readonly href?: unknown } };
}

/** The words from one place of a line to another, each link's address behind its end. */
function wordsBetween(line: Y.XmlElement, from: number, to: number): string {
  const runs: Run[] = textsIn(line).flatMap((text) => text.toDelta());
  let at = 0;
  return joinLinks(runs.map(linkedWords))
    .map((link) => {
      const part = link.words.slice(Math.max(0, from - at), Math.max(0, to - at));
      at += link.words.length;
      return at > from && at <= to ? part + addressBehind(link) : part;
    })
    .join('');
}

function linkedWords({ insert, attributes }: Run): LinkedWords {
  return { words: typeof insert === 'string' ? insert : '', href: safeLink(attributes?.link?.href) };
}
