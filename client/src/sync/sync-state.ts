import { afterClose, type CloseReason, closeCodes } from '@throughline/shared/wire/close-codes';
import type { Link } from './connection.ts';
import type { EditLedger } from './edit-ledger.ts';

/**
 * What the page may truthfully say.
 *
 * - `loading`     nothing to show yet: no local copy, and the server has not answered
 * - `connecting`  shown from the local copy; the server has not answered yet
 * - `saved`       all that was written here is on the server's disk
 * - `saving`      connected, and something written here is not acknowledged yet
 * - `offline`     no connection; another attempt is made by itself
 * - `sign-in`, `reload`, `stopped`   the server refused, see `reason`; no further attempt is made
 */
type SyncStatus = 'loading' | 'connecting' | 'saved' | 'saving' | 'offline' | 'sign-in' | 'reload' | 'stopped';

export interface SyncState {
  readonly status: SyncStatus;
  /** Something written here is not known to be on the server. */
  readonly unsaved: boolean;
  /** False where this browser keeps no local copy, or cannot write it: then closing the page loses what is unsaved. */
  readonly kept: boolean;
  /** Why the server refused, with `sign-in`, `reload` and `stopped`; with `offline` only what the person can help. */
  readonly reason: CloseReason | null;
}

export interface SyncFacts {
  /** There is something on the page: from the local copy, or from the server. */
  readonly shown: boolean;
  readonly link: Link;
  readonly ledger: Pick<EditLedger, 'edits' | 'saved' | 'settled'>;
  readonly kept: boolean;
}

export function syncState({ shown, link, ledger, kept }: SyncFacts): SyncState {
  const unsaved = ledger.saved < ledger.edits;
  const reason = link.is === 'refused' || link.is === 'down' ? link.reason : null;
  return { status: statusOf(shown, link, unsaved, ledger.settled), unsaved, kept, reason };
}

export function sameSyncState(a: SyncState, b: SyncState): boolean {
  return a.status === b.status && a.unsaved === b.unsaved && a.kept === b.kept && a.reason === b.reason;
}

function statusOf(shown: boolean, link: Link, unsaved: boolean, settled: boolean): SyncStatus {
  if (link.is === 'refused') return statusAfter(link.reason);
  if (link.is === 'down') return 'offline';
  if (link.is === 'up' && unsaved) return 'saving';
  if (link.is === 'up' && link.synced && settled) return 'saved';
  return shown ? 'connecting' : 'loading';
}

function statusAfter(reason: CloseReason): SyncStatus {
  const next = afterClose(closeCodes[reason].code);
  if (next === 'retry') return 'offline';
  return next === 'stop' ? 'stopped' : next;
}
