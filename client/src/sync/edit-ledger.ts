import { syncType } from '@throughline/shared/wire/messages';

/**
 * Which of the edits made here are on the server's disk. The server acknowledges frames, by their number on this
 * connection; the ledger knows which edits are surely in them.
 */
export interface EditLedger {
  /** How many edits were made here. */
  readonly edits: number;
  /** The first so many of them are on the server's disk. */
  readonly saved: number;
  /** The server was given all that it lacked on this connection, and has acknowledged every frame. */
  readonly settled: boolean;
  /**
   * The edits that are not, as they were made, oldest first. They go out first on every connection, and not only as the
   * difference that is computed then: the partner may have deleted the paragraph around the words meanwhile, and a
   * difference cannot hold what the document has dropped. The server then finds the words, and rescues them. An update
   * twice is harmless.
   */
  readonly unsaved: readonly Uint8Array[];
  /** One edit, in one update or in several. */
  edited(...updates: readonly Uint8Array[]): void;
  opening(): void;
  sent(frame: Uint8Array): void;
  acknowledged(count: number): void;
}

export function createEditLedger(): EditLedger {
  let edits = 0;
  let saved = 0;
  let sent = 0;
  let acknowledged = 0;
  let answered = false;
  const unsaved: { readonly edit: number; readonly update: Uint8Array }[] = [];
  let covers: { readonly frame: number; readonly edits: number }[] = [];

  return {
    get edits() {
      return edits;
    },
    get saved() {
      return saved;
    },
    get settled() {
      return answered && acknowledged === sent;
    },
    get unsaved() {
      return unsaved.map(({ update }) => update);
    },
    edited(...updates) {
      edits++;
      for (const update of updates) unsaved.push({ edit: edits, update });
    },
    opening() {
      sent = 0;
      acknowledged = 0;
      answered = false;
      covers = [];
    },
    sent(frame) {
      sent++;
      // Only with the answer to the server's sync step 1 does the server get what was written before this connection.
      // An update that goes out ahead of it says nothing about the edits before it.
      if (frame[1] === syncType.step2) answered = true;
      if (answered) covers.push({ frame: sent, edits });
    },
    acknowledged(count) {
      acknowledged = Math.min(Math.max(acknowledged, count), sent);
      while (covers[0] && covers[0].frame <= acknowledged) saved = Math.max(saved, covers.shift()?.edits ?? 0);
      while (unsaved[0] && unsaved[0].edit <= saved) unsaved.shift();
    },
  };
}
