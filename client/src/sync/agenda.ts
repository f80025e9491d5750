import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { PageUndo } from './page-undo.ts';
import type { Presence } from './presence.ts';
import type { Store } from './store.ts';
import type { SyncState } from './sync-state.ts';

/** One pair's agenda, open in this page: its document, its connection, and what is known about where the words are. */
export interface OpenAgenda {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly undo: PageUndo;
  readonly sync: Store<SyncState>;
  /** The others who are here, oneself left out. */
  readonly others: Store<readonly Presence[]>;
  /** Resolves when there is something to show: from the local copy, or from the server. */
  readonly loaded: Promise<void>;
  /** Resolves when all that was written here before the call is on the server's disk. */
  saved(): Promise<void>;
  /** Something written here is neither on the server nor in the local copy, and goes with this page. */
  leavingLoses(): Promise<boolean>;
  /** What others write waits until the answer is called; what is written here does not. */
  holdIncoming(): () => void;
  /** Tries again at once, also after a refusal: for when the person has signed in again. */
  reconnect(): void;
  close(): void;
}
