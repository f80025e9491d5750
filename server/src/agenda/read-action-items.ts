import { currentSession } from '@throughline/shared/agenda/agenda-doc';
import type { ActionItem } from '@throughline/shared/agenda/blocks';
import { fieldText } from '@throughline/shared/agenda/fields';
import { isPromise } from '@throughline/shared/agenda/is-promise';
import { readBlocks } from '@throughline/shared/agenda/read-blocks';
import { plainText, readRichText } from '@throughline/shared/agenda/rich-text';
import type { TopicId } from '@throughline/shared/ids';
import type * as Y from 'yjs';
import type { ActionItemsTable } from '../store/tables.ts';

/** An action item as it is listed outside of its agenda. */
export type ActionItemRow = Omit<ActionItemsTable, 'pairId' | 'position'>;

/** What a projection knows: the action items that are promises and were not removed, in the order of the agenda. */
export function readActionItems(doc: Y.Doc): ActionItemRow[] {
  const titles = new Map<TopicId, string>();
  const titleOf = (id: TopicId) => {
    const title = titles.get(id) ?? plainText(readRichText(fieldText(doc, { block: 'topic', id, name: 'title' })));
    titles.set(id, title);
    return title;
  };
  const session = currentSession(doc);
  return readBlocks(doc)
    .items.filter((item) => item.removed === null && isPromise(doc, item, session))
    .map((item) => toRow(doc, item, titleOf));
}

function toRow(doc: Y.Doc, item: ActionItem, titleOf: (id: TopicId) => string): ActionItemRow {
  const { id, owner, due, author, raisedIn, closed, place } = item;
  return {
    id,
    text: plainText(readRichText(fieldText(doc, { block: 'item', id, name: 'text' }))),
    owner,
    due,
    state: closed?.state ?? 'open',
    reason: closed?.reason ?? null,
    topicId: place.topic,
    topic: place.topic && (titleOf(place.topic) || null),
    author,
    raisedIn,
  };
}
