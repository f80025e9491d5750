import type { RichNode } from '@throughline/shared/agenda/rich-text';

/** All that was read as notes: a heading is a line there as any other, and so is what has a box. */
export function asNotes(nodes: readonly RichNode[]): RichNode[] {
  return nodes.flatMap(asNote);
}

function asNote(node: RichNode): RichNode[] {
  const { type, content = [] } = node;
  if (type === 'heading' || type === 'listItem') return asNotes(content);
  if (type === 'blockquote') return [{ ...node, content: asNotes(content) }];
  if (type !== 'bulletList' && type !== 'orderedList') return [node];
  return [{ ...node, content: content.map((item) => ({ type: 'listItem', content: asNotes([item]) })) }];
}
