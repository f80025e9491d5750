import type { Transaction } from 'kysely';
import type { Database } from './database.ts';

export interface LoadedDocument {
  /**
   * All updates merged, never integrated and written out again: an integrated document's own encoding claims every
   * deletion, and `rescue` then finds nothing.
   */
  readonly bytes: Uint8Array;
  readonly head: number;
}

export interface DocumentFacts {
  readonly head: number;
  /** The update up to which the document is compacted; `head - base` updates are its tail. */
  readonly base: number;
  readonly tailBytes: number;
  /** What the document takes on disk, tail included. */
  readonly bytes: number;
  /** As of the last compaction: an under-estimate, which is all that a sync step 1 needs. */
  readonly stateVector: Uint8Array;
}

export interface ServerEdit<Result> {
  readonly update: Uint8Array | null;
  /** Runs in the transaction that appends the update. `head` is the document's head with it. */
  readonly also?: (trx: Transaction<Database>, head: number) => Promise<void>;
  readonly result: Result;
  /** It is the last: what is appended from then on, also what waits meanwhile, is refused. */
  readonly ends?: boolean;
}

export interface Compacted {
  /** All updates up to `head` in one. */
  readonly state: Uint8Array;
  readonly stateVector: Uint8Array;
  readonly head: number;
}

export interface Appended {
  readonly name: string;
  readonly seq: number;
  readonly update: Uint8Array;
  readonly by: 'client' | 'server';
  /** What the appender handed in, so that it knows its own update again. */
  readonly origin: unknown;
}

/**
 * The truth about every document: a compacted state and the updates after it, numbered without a gap.
 * What was appended is on disk when the promise resolves; a promise that rejects may be tried again.
 */
export interface UpdateLog {
  /** In the transaction that makes the pair: a document exists from the moment its pair does. */
  create(trx: Transaction<Database>, name: string, first: Uint8Array): Promise<void>;
  /**
   * Resolves with the update's number after the commit, which many documents share; or with null where an edit has
   * ended the document: then it is not written. (Since this process began: who asks for one that had ended before must
   * not be let in.)
   */
  append(name: string, update: Uint8Array, origin?: unknown): Promise<number | null>;
  /** Null where there is no such document. */
  about(name: string): Promise<DocumentFacts | null>;
  /** Rejects with UnknownDocument where there is none. */
  load(name: string): Promise<LoadedDocument>;
  /**
   * A change that the server writes: nobody appends to this document between the load and the commit.
   * Nothing is written when `work` rejects.
   */
  edit<Result>(name: string, work: (now: LoadedDocument) => Promise<ServerEdit<Result>>): Promise<Result>;
  /** Replaces just the updates up to `compacted.head`; false where a newer compaction was there already. */
  compact(name: string, compacted: Compacted): Promise<boolean>;
  /** Called after the commit, in the order of `seq` for each document. Returns the way to stop it. */
  onAppended(listener: (appended: Appended) => void): () => void;
  /** Resolves when everything that was appended is on disk or refused. */
  close(): Promise<void>;
}

export class UnknownDocument extends Error {
  override readonly name = 'UnknownDocument';
}
