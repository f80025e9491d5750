import type { CloseReason } from '@throughline/shared/wire/close-codes';

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
export type SyncStatus = 'loading' | 'connecting' | 'saved' | 'saving' | 'offline' | 'sign-in' | 'reload' | 'stopped';

export interface SyncState {
  readonly status: SyncStatus;
  /** Something written here is not known to be on the server. */
  readonly unsaved: boolean;
  /** False where this browser keeps no local copy, or cannot write it: then closing the page loses what is unsaved. */
  readonly kept: boolean;
  /** Why the server refused, with `sign-in`, `reload` and `stopped`. */
  readonly reason: CloseReason | null;
}

export function sameSyncState(a: SyncState, b: SyncState): boolean {
  return a.status === b.status && a.unsaved === b.unsaved && a.kept === b.kept && a.reason === b.reason;
}
