import type { EditLedger } from './edit-ledger.ts';
import type { LocalCopy } from './local-copy.ts';

/** Follows the edits into the local copy. */
export interface KeptEdits {
  /** Call it after an edit. */
  follow(): void;
  /** True when an edit is neither on the server nor in the local copy: leaving now would lose it. */
  atRisk(): boolean;
}

export function createKeptEdits(copy: LocalCopy, ledger: EditLedger): KeptEdits {
  let kept = 0;
  let following = false;
  async function follow(): Promise<void> {
    if (following) return;
    following = true;
    while (kept < ledger.edits) {
      const upTo = ledger.edits;
      if (!(await copy.flush())) break;
      kept = upTo;
    }
    following = false;
  }
  return {
    follow: () => void follow(),
    atRisk: () => ledger.edits > Math.max(ledger.saved, copy.kept.get() ? kept : 0),
  };
}

/** Asks before the page is left, for as long as leaving would lose something. */
export function guardLeaving(atRisk: () => boolean): () => void {
  if (typeof window === 'undefined') return () => {};
  const ask = (event: BeforeUnloadEvent) => {
    if (atRisk()) event.preventDefault();
  };
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}
