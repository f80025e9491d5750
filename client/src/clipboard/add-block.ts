import type { RichNode } from '@throughline/shared/agenda/rich-text';

/**
 * Puts a block behind the others. Some programs make a list of each item, and an item that is lifted out of a list leaves
 * two: what follows one another and counts on is one list.
 */
export function addBlock(blocks: RichNode[], node: RichNode): void {
  const last = blocks.at(-1);
  if (!last || !goesOn(last, node)) blocks.push(node);
  else blocks[blocks.length - 1] = { ...last, content: [...(last.content ?? []), ...(node.content ?? [])] };
}

function goesOn(last: RichNode, { type, attrs }: RichNode): boolean {
  if (last.type !== type) return false;
  if (type === 'bulletList') return true;
  return type === 'orderedList' && attrs?.start === Number(last.attrs?.start) + (last.content?.length ?? 0);
}
