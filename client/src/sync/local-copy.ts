import type * as Y from 'yjs';
import type { Store } from './store.ts';

/** A document's copy on this device. Whatever goes wrong with it is a state, never an error. */
export interface LocalCopy {
  /** Resolves when what it held is in the document, or when it turned out that there is no copy to be had. */
  readonly opened: Promise<{
    /** The edits in it that the server may not have, as they were made. */
    readonly unsaved: readonly Uint8Array[];
  }>;
  /** False where nothing is kept on this device. */
  readonly kept: Store<boolean>;
  /** Resolves when all that is in the document now is in the copy: true, or false where that is not to be had. */
  flush(): Promise<boolean>;
  /** Edits that the document has already, as they were made: the server may not have them. */
  keepUnsaved(edits: readonly Uint8Array[]): void;
  /** All that was written here is on the server. */
  markSaved(): void;
  close(): Promise<void>;
}

export type OpenLocalCopy = (name: string, doc: Y.Doc) => LocalCopy;
