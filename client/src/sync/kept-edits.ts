import type { EditLedger } from './edit-ledger.ts';
import { inTime } from './in-time.ts';
import type { LocalCopy } from './local-copy.ts';

const PATIENCE_MS = 500;

/** Follows the edits into the local copy. */
export interface KeptEdits {
  /** Call it after an edit. */
  follow(): void;
  /** True when an edit is neither on the server nor in the local copy: leaving now would lose it. */
  atRisk(): boolean;
  /** The same, for a question that can wait for the moment that the local copy takes. */
  leavingLoses(): Promise<boolean>;
}

export function createKeptEdits(copy: LocalCopy, ledger: EditLedger): KeptEdits {
  let kept = 0;
  let following = false;

  async function keep(): Promise<boolean> {
    const upTo = ledger.edits;
    const isKept = await copy.flush();
    if (isKept) kept = Math.max(kept, upTo);
    return isKept;
  }

  async function follow(): Promise<void> {
    if (following) return;
    following = true;
    while (kept < ledger.edits) if (!(await keep())) break;
    following = false;
  }

  const atRisk = () => ledger.edits > Math.max(ledger.saved, copy.kept.get() ? kept : 0);
  return {
    follow: () => void follow(),
    atRisk,
    async leavingLoses() {
      // A storage that hangs keeps nothing.
      if (atRisk()) await inTime(keep(), PATIENCE_MS).catch(() => false);
      return atRisk();
    },
  };
}

let isAgreed = false;

/** Whoever leaves now was asked by the page itself. */
export function leaveUnasked(): void {
  isAgreed = true;
}

/** Asks before the page is left, for as long as leaving would lose something. */
export function guardLeaving(atRisk: () => boolean): () => void {
  if (typeof window === 'undefined') return () => {};
  const ask = (event: BeforeUnloadEvent) => {
    if (!isAgreed && atRisk()) event.preventDefault();
  };
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}
