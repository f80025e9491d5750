import type { Mark, Node, Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';

/**
 * True when the editor can show the whole text. The binding deletes, for everybody, each node that its schema cannot
 * hold; so a text with a node or mark that we do not know, or in an order that we do not allow, is never bound: it is shown
 * and not edited. An empty shell that does not fit (a list that lost its last item) is no reason: no word is in it.
 */
export function fitsSchema(fragment: Y.XmlFragment, schema: Schema): boolean {
  try {
    const blocks = childNodes(fragment, schema);
    return blocks.length === 0 || schema.topNodeType.validContent(schema.topNodeType.create(null, blocks).content);
  } catch {
    return false;
  }
}

function childNodes(parent: Y.XmlFragment, schema: Schema): Node[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return textNodes(child, schema);
    if (child instanceof Y.XmlElement) return elementNode(child, schema) ?? [];
    throw new Error('A hook has no node.');
  });
}

function elementNode(element: Y.XmlElement, schema: Schema): Node | null {
  const children = childNodes(element, schema);
  try {
    return schema.node(element.nodeName, element.getAttributes(), children);
  } catch (misfit) {
    if (children.some((child) => child.isLeaf || child.textContent !== '')) throw misfit;
    return null;
  }
}

function textNodes(text: Y.XmlText, schema: Schema): Node[] {
  return text.toDelta().map((run: { insert: string; attributes?: Record<string, Record<string, unknown>> }) => {
    // The binding writes a mark that may overlap itself as "name--hash".
    const marks: Mark[] = Object.entries(run.attributes ?? {}).map(([name, attrs]) =>
      schema.mark(name.replace(/--[a-zA-Z0-9+/=]{8}$/, ''), attrs),
    );
    return schema.text(run.insert, marks);
  });
}
