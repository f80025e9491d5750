import * as Y from 'yjs';

/**
 * What undo may delete. The words of a step are one's own; a node that one has made is not, once somebody has written
 * into it, and a block never is: taking it off the agenda is a mark on it. Undo deletes children before their parents, so
 * whatever a node still holds here was written by the other person, or by oneself in another step.
 */
export function mayBeTakenBack(item: Y.Item): boolean {
  return !(item.content instanceof Y.ContentType) || !holdsWords(item.content.type);
}

function holdsWords(type: { readonly _start: Y.Item | null }): boolean {
  if (type instanceof Y.Map) return true;
  for (let child = type._start; child; child = child.right) {
    if (child.deleted) continue;
    if (child.content instanceof Y.ContentType ? holdsWords(child.content.type) : child.countable) return true;
  }
  return false;
}
