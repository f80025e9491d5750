import type { EditLedger } from './edit-ledger.ts';

/** Those who wait until all that was written before they asked is on the server's disk. */
export interface SavedWaiters {
  wait(): Promise<void>;
  /** Call it when the ledger may have changed. */
  look(): void;
}

export function createSavedWaiters(ledger: Pick<EditLedger, 'edits' | 'saved'>): SavedWaiters {
  const waiting = new Set<{ readonly edits: number; readonly resolve: () => void }>();
  function look(): void {
    for (const waiter of waiting) {
      if (waiter.edits > ledger.saved) continue;
      waiting.delete(waiter);
      waiter.resolve();
    }
  }
  return {
    wait: () =>
      new Promise((resolve) => {
        waiting.add({ edits: ledger.edits, resolve });
        look();
      }),
    look,
  };
}
