import { agendaMaps } from '@throughline/shared/agenda/agenda-doc';
import { agendaName } from '@throughline/shared/wire/messages';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { OpenAgenda } from './agenda.ts';
import { enterAgenda } from './agendas-here.ts';
import { createCaretMemory } from './caret-memory.ts';
import { connect } from './connection.ts';
import { createEditLedger } from './edit-ledger.ts';
import { openIndexedDbCopy } from './indexeddb-copy.ts';
import { keepAlive } from './keep-alive.ts';
import { createKeptEdits, guardLeaving } from './kept-edits.ts';
import { localCopyName } from './local-copies.ts';
import type { OpenLocalCopy } from './local-copy.ts';
import { othersHere } from './others.ts';
import { forgetOnPage, keepOnPage, pageCopyOf } from './page-copies.ts';
import { createPageUndo } from './page-undo.ts';
import type { Person } from './presence.ts';
import { createSavedWaiters } from './saved-waiters.ts';
import { createStore } from './store.ts';
import { type SyncState, sameSyncState, syncState } from './sync-state.ts';

export interface OpenAgendaOptions {
  readonly pairId: string;
  readonly user: Person;
  /** The server's origin as `ws:` or `wss:`, with `/sync`. */
  readonly url: string;
  /** Handed in where there is no browser, or where the socket carries its own credentials. */
  readonly Socket?: typeof WebSocket;
  readonly openCopy?: OpenLocalCopy;
  /** False where nobody looks at the page: then the other does not see anybody here. */
  readonly present?: boolean;
}

/** Opens from the local copy first, and connects when that is in the document. */
export function openAgenda({ pairId, user, url, ...platform }: OpenAgendaOptions): OpenAgenda {
  const { Socket = WebSocket, openCopy = openIndexedDbCopy, present = true } = platform;
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  awareness.setLocalState(present ? { user, field: null, cursor: null } : null);
  const undo = createPageUndo(doc, createCaretMemory(awareness));

  const ledger = createEditLedger();
  const shown = Promise.withResolvers<void>();
  const waiters = createSavedWaiters(ledger);
  let isShown = false;
  let closed = false;

  // Before copy and connection listen: an edit is counted before it is sent.
  doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    if (!local) return;
    ledger.edited(update);
    keptEdits.follow();
    refresh();
  });
  const name = localCopyName(user.id, agendaName(pairId));
  const copy = openCopy(name, doc);
  const keptEdits = createKeptEdits(copy, ledger);
  const connection = connect({ pairId, url, doc, awareness, ledger, Socket, onChange: refresh });
  const sync = createStore<SyncState>(facts(), sameSyncState);

  function facts(): SyncState {
    return syncState({ shown: isShown, link: connection.link(), ledger, kept: copy.kept.get() });
  }

  function refresh(): void {
    if (closed) return;
    sync.set(facts());
    // Not only when all that the server has is here, too: an agenda may be closed before that.
    if (ledger.settled && ledger.saved >= ledger.edits) copy.markSaved();
    waiters.look();
    if (connection.provider.synced) show();
  }

  function show(): void {
    if (isShown) return;
    isShown = true;
    shown.resolve();
    refresh();
  }

  const stops = [
    keepAlive(connection, awareness, () => sync.get().status === 'saving'),
    guardLeaving(keptEdits.atRisk),
    copy.kept.subscribe(refresh),
    present ? enterAgenda({ userId: user.id, name: agendaName(pairId), ...keptEdits }) : () => {},
  ];
  void copy.opened.then(({ unsaved }) => {
    if (closed) return;
    if (unsaved.length > 0) {
      ledger.edited(...unsaved);
      keptEdits.follow();
    }
    // Left on this page when it broke, or was left, with nothing that kept it.
    const left = pageCopyOf(name);
    if (left) {
      for (const update of left.document) Y.applyUpdate(doc, update);
      copy.keepUnsaved(left.unsaved);
      ledger.edited(...left.unsaved);
      keptEdits.follow();
      forgetOnPage(name);
    }
    if (agendaMaps(doc).meta.has('schema')) show();
    connection.open();
    refresh();
  });

  return {
    doc,
    awareness,
    undo,
    sync,
    others: othersHere(awareness),
    loaded: shown.promise,
    saved: waiters.wait,
    leavingLoses: keptEdits.leavingLoses,
    holdIncoming: () => connection.holdIncoming(),
    reconnect: () => connection.restart(),
    close() {
      if (closed) return;
      closed = true;
      for (const stop of stops) stop();
      undo.destroy();
      connection.close();
      if (sync.get().unsaved && !sync.get().kept) {
        keepOnPage(name, { document: [Y.encodeStateAsUpdate(doc)], unsaved: ledger.unsaved });
      }
      void copy.close().then(() => doc.destroy());
    },
  };
}
