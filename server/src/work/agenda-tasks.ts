import { type AddedLater, addedLater } from '@throughline/shared/agenda/added-later';
import { agendaMaps } from '@throughline/shared/agenda/agenda-doc';
import { raiseAgain } from '@throughline/shared/agenda/edits';
import { emptyRows } from '@throughline/shared/agenda/is-promise';
import { type RecordedAgenda, recordSession } from '@throughline/shared/agenda/record';
import { openRescued } from '@throughline/shared/agenda/rescue';
import type { ChangeActionItem } from '@throughline/shared/http/action-items';
import type { ItemId } from '@throughline/shared/ids';
import * as Y from 'yjs';
import { type NewItem, type Stamp, writeItemChange, writeNewItem } from '../agenda/change-item.ts';
import { openDocument, writtenBy } from '../agenda/edit-document.ts';
import { type ActionItemRow, readActionItems } from '../agenda/read-action-items.ts';

interface Document {
  /** All of its updates, merged. */
  readonly document: Uint8Array;
}

/** An edit that the server writes: the update to append, null where nothing changes, and the rows as they then are. */
export interface AgendaEdit {
  readonly update: Uint8Array | null;
  readonly items: readonly ActionItemRow[];
}

/** Found in one reading of a document. */
export interface LookedAfter {
  /** Words to give back, or null. */
  readonly lost: Uint8Array | null;
  readonly items: readonly ActionItemRow[];
}

/** Work on what an agenda says. Everything that the server writes starts from a document of its own client id. */
export const agendaTasks = {
  lookAfter: ({ document }: Document): LookedAfter => {
    const { doc, rescued } = openRescued(document);
    return { lost: rescued, items: readActionItems(doc) };
  },

  readItems: ({ document }: Document): readonly ActionItemRow[] => readActionItems(openDocument(document)),

  /** Null where the session shows no such topic. */
  addItem: ({ document, item, stamp }: Document & { item: NewItem; stamp: Stamp }): AgendaEdit | null =>
    edit(document, (doc) => writeNewItem(doc, item, stamp)),

  /** Null where there is no such item. */
  changeItem: (job: Document & { id: ItemId; change: ChangeActionItem; stamp: Stamp }): AgendaEdit | null =>
    edit(job.document, (doc) => writeItemChange(doc, job.id, job.change, job.stamp)),

  schedule: ({ document, scheduledFor }: Document & { scheduledFor: string | null }): Uint8Array | null => {
    const doc = openDocument(document);
    return writtenBy(doc, () => writeSchedule(doc, scheduledFor));
  },

  /** What the session showed, words given back included, and the update that makes the next one current. */
  wrapUp: ({ document, session }: Document & { session: number }): WrappedUp => {
    const { doc, rescued } = openRescued(document);
    const record = recordSession(doc, session);
    const advance = writtenBy(doc, () => {
      for (const id of emptyRows(doc, session)) raiseAgain(doc, id, session + 1);
      agendaMaps(doc).meta.set('session', session + 1);
      writeSchedule(doc, null);
    });
    const updates = [rescued, advance].filter((update) => update !== null);
    return { update: Y.mergeUpdates(updates), items: readActionItems(doc), record };
  },

  /** What the session shows by all that there is, words given back included. */
  recordNow: ({ document, session }: Document & { session: number }): RecordedAgenda =>
    recordSession(openRescued(document).doc, session),

  addedLater: ({ document, record }: Document & { record: RecordedAgenda }): AddedLater =>
    addedLater(record, recordSession(openDocument(document), record.session)),
};

export interface WrappedUp extends AgendaEdit {
  readonly record: RecordedAgenda;
}

function edit(document: Uint8Array, change: (doc: Y.Doc) => boolean): AgendaEdit | null {
  const doc = openDocument(document);
  let found = false;
  const update = writtenBy(doc, () => {
    found = change(doc);
  });
  return found ? { update, items: readActionItems(doc) } : null;
}

function writeSchedule(doc: Y.Doc, scheduledFor: string | null): void {
  const { meta } = agendaMaps(doc);
  if (scheduledFor === null) meta.delete('scheduledFor');
  else meta.set('scheduledFor', scheduledFor);
}
