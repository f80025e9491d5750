import * as Y from 'yjs';
import type { ItemId } from '../ids.ts';
import type { ActionItem } from './blocks.ts';
import { fieldText } from './fields.ts';
import { readBlocks } from './read-blocks.ts';
import { readRichText } from './rich-text.ts';
import { isOpen, itemsOf, showSession } from './show-session.ts';

/**
 * Whether an item that `session` shows is a promise: it says something, or it was carried and has been erased since,
 * which takes nothing back. A row that nobody wrote in is none, nor is one of this session whose words were taken out
 * again, as in any text; what is so at the wrap-up is not carried, see `emptyRows`.
 */
export function isPromise(doc: Y.Doc, { id, raisedIn }: ActionItem, session: number): boolean {
  const text = fieldText(doc, { block: 'item', id, name: 'text' });
  return readRichText(text).length > 0 || (raisedIn < session && text !== null && wasWritten(text));
}

/** The open rows of a session that say nothing: they go on as rows of the next one, not as promises carried into it. */
export function emptyRows(doc: Y.Doc, session: number): ItemId[] {
  return itemsOf(showSession(readBlocks(doc), session))
    .filter(({ item }) => isOpen(item) && !isPromise(doc, item, session))
    .map(({ item }) => item.id);
}

/** Text that was deleted is forgotten, but its place in the list is kept; a new field has none. */
function wasWritten(field: Y.XmlFragment): boolean {
  const ahead: { readonly _start: Y.Item | null }[] = [field];
  for (let parent = ahead.pop(); parent; parent = ahead.pop()) {
    for (let child = parent._start; child; child = child.right) {
      if (child.deleted || !(child.content instanceof Y.ContentType)) return true;
      ahead.push(child.content.type);
    }
  }
  return false;
}
