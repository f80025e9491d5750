import * as Y from 'yjs';
import type { RichNode, RichText } from './rich-text.ts';

/**
 * Puts blocks at the start of a text, as the editor would write them; its one empty line, if that is all that it holds,
 * makes room. Every paragraph has its text node at once: see `newField`.
 */
export function insertRichText(fragment: Y.XmlFragment, text: RichText): void {
  if (text.length === 0) return;
  const isEmpty = fragment.length === 1 && saysNothing(fragment.get(0));
  fragment.insert(0, text.map(element));
  if (isEmpty) fragment.delete(text.length, 1);
}

/** The same at the end: a first paragraph goes on in the last line, where that is a paragraph, too. */
export function appendRichText(fragment: Y.XmlFragment, text: RichText): void {
  const [first, ...rest] = text;
  const last: unknown = fragment.get(fragment.length - 1);
  if (first?.type === 'paragraph' && last instanceof Y.XmlElement && last.nodeName === 'paragraph') {
    const line = textIn(last);
    line.applyDelta([{ retain: line.length }, ...delta(first.content ?? [])]);
    fragment.push(rest.map(element));
  } else if (fragment.length === 1 && saysNothing(last)) insertRichText(fragment, text);
  else fragment.push(text.map(element));
}

function textIn(paragraph: Y.XmlElement): Y.XmlText {
  const found = paragraph.toArray().findLast((node) => node instanceof Y.XmlText);
  if (found) return found;
  const text = new Y.XmlText();
  paragraph.push([text]);
  return text;
}

function saysNothing(node: unknown): boolean {
  return (
    node instanceof Y.XmlElement && node.toArray().every((child) => child instanceof Y.XmlText && child.length === 0)
  );
}

function element(node: RichNode): Y.XmlElement {
  const made = new Y.XmlElement(node.type);
  for (const [name, value] of Object.entries(node.attrs ?? {})) {
    // Yjs keeps whatever JSON has; its types know of strings alone.
    if (value !== null) made.setAttribute(name, value as string);
  }
  const content = node.content ?? [];
  const isText = content.every(({ text }) => text !== undefined);
  made.insert(0, isText ? [runs(content)] : content.map(element));
  return made;
}

function runs(content: readonly RichNode[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(delta(content));
  return text;
}

function delta(content: readonly RichNode[]) {
  return content.map(({ text: insert = '', marks = [] }) => ({
    insert,
    attributes: Object.fromEntries(marks.map(({ type, attrs }) => [type, attrs ?? {}])),
  }));
}
