import * as Y from 'yjs';
import type { ActionItem } from './blocks.ts';
import { fieldText } from './fields.ts';
import { readRichText } from './rich-text.ts';

/**
 * Whether an item that `session` shows is a promise: it says something, or it said something when it was carried and
 * has been erased since, which takes nothing back. A row that nobody wrote in is none, nor is one of this session
 * whose words were taken out again, as in any text.
 */
export function isPromise(doc: Y.Doc, { id, raisedIn }: ActionItem, session: number): boolean {
  const text = fieldText(doc, { block: 'item', id, name: 'text' });
  return readRichText(text).length > 0 || (raisedIn < session && text !== null && wasWritten(text));
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
