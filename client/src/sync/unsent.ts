import { currentSession } from '@throughline/shared/agenda/agenda-doc';
import { type RecordedAgenda, recordSession } from '@throughline/shared/agenda/record';
import { agendaName } from '@throughline/shared/wire/messages';
import { equalityDeep } from 'lib0/function';
import * as Y from 'yjs';
import { openIndexedDbCopy } from './indexeddb-copy.ts';
import { localCopyName, unsavedCopies } from './local-copies.ts';
import { forgetOnPage, pageCopyOf } from './page-copies.ts';

/** What an agenda shows on this device, where that is not what the server has, and can get there no more. */
export interface Unsent {
  readonly agenda: RecordedAgenda;
  /** False where it is on this page only. */
  readonly kept: boolean;
}

/**
 * Looks for words that had not reached the server when the pair ended. Null where everything is in `record`, also what
 * arrived in the last moment and was not acknowledged any more.
 */
export async function readUnsent(userId: string, pairId: string, record: RecordedAgenda): Promise<Unsent | null> {
  const name = localCopyName(userId, agendaName(pairId));
  const onPage = pageCopyOf(name);
  if (onPage) {
    const agenda = readAgenda(onPage.document);
    if (!same(agenda, record)) return { agenda, kept: false };
    forgetOnPage(name);
    return null;
  }
  // Asked first: to open a copy makes one where there is none.
  if (!(await unsavedCopies(userId)).includes(agendaName(pairId))) return null;
  const doc = new Y.Doc();
  const copy = openIndexedDbCopy(name, doc);
  const { unsaved } = await copy.opened;
  const agenda = recordSession(doc, currentSession(doc));
  const isThere = same(agenda, record);
  if (isThere) copy.markSaved();
  await copy.close();
  doc.destroy();
  return unsaved.length > 0 && !isThere ? { agenda, kept: true } : null;
}

function readAgenda(updates: readonly Uint8Array[]): RecordedAgenda {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return recordSession(doc, currentSession(doc));
}

/** The one has come as JSON, in which the order of keys is another and what is undefined is left out. */
function same(here: RecordedAgenda, there: RecordedAgenda): boolean {
  return equalityDeep(JSON.parse(JSON.stringify(here)), there);
}
