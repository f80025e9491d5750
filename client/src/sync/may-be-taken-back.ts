import * as Y from 'yjs';

type Step = Pick<Y.UndoManager['undoStack'][number], 'insertions' | 'deletions'>;

/**
 * What undo may delete. The words of a step are one's own; a node that one has made is not, once somebody has written
 * into it, and a block never is: taking it off the agenda is a mark on it. Undo deletes children before their parents, so
 * whatever a node still holds here was written by the other person, or by oneself in another step.
 *
 * Nor are words that the step only carried from one line into another, when they cannot go back: `stranded`.
 */
export function mayBeTakenBack({ content }: Y.Item, stranded: readonly string[]): boolean {
  if (content instanceof Y.ContentType) return !holdsWords(content.type);
  return !(content instanceof Y.ContentString) || !stranded.some((words) => overlap(words, content.str));
}

/**
 * Splitting a line, joining two and making a list of them delete words and write them anew. When the line that they came
 * from is gone by then, since the other person has made something else of it, undoing the step gives none of them back:
 * these are they. To be asked while the step is being undone, after Yjs has restored what it could.
 */
export function strandedWords(doc: Y.Doc, { insertions, deletions }: Step): string[] {
  const words: string[] = [];
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, deletions, (struct) => {
      if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentString)) return;
      if (!Y.isDeleted(insertions, struct.id) && isGone(doc, struct)) words.push(struct.content.str);
    });
  });
  return words;
}

/** Also gone: what was restored in an earlier step and has been deleted since. */
function isGone({ store }: Y.Doc, item: Y.Item): boolean {
  let latest = item;
  while (latest.redone !== null) latest = Y.getItem(store, latest.redone);
  return latest.deleted;
}

function overlap(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

function holdsWords(type: { readonly _start: Y.Item | null }): boolean {
  if (type instanceof Y.Map) return true;
  for (let child = type._start; child; child = child.right) {
    if (child.deleted) continue;
    if (child.content instanceof Y.ContentType ? holdsWords(child.content.type) : child.countable) return true;
  }
  return false;
}
