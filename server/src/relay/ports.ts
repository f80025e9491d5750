import type { CloseReason } from '@throughline/shared/wire/close-codes';
import type { TaskOutput } from '../work/tasks.ts';
import type { Patience, WorkPool } from '../work/work-pool.ts';

/** What the relay and the keeper need of the log; the whole of it is `UpdateLog` in the store. */
export interface RelayLog {
  /** Null where the document has ended: it was not written. */
  append(name: string, update: Uint8Array, origin: unknown): Promise<number | null>;
  about(name: string): Promise<DocumentFacts | null>;
  load(name: string): Promise<LoadedDocument>;
  edit(name: string, work: (now: LoadedDocument) => Promise<ServerEdit>): Promise<void>;
  compact(name: string, compacted: Compacted): Promise<boolean>;
  onAppended(listener: (appended: Appended) => void): () => void;
}

interface LoadedDocument {
  readonly bytes: Uint8Array;
  readonly head: number;
}

interface DocumentFacts {
  readonly head: number;
  readonly base: number;
  readonly tailBytes: number;
  readonly bytes: number;
  readonly stateVector: Uint8Array;
}

interface Appended {
  readonly name: string;
  readonly seq: number;
  readonly update: Uint8Array;
  readonly by: 'client' | 'server';
  readonly origin: unknown;
}

interface ServerEdit {
  readonly update: Uint8Array | null;
  readonly result: undefined;
}

interface Compacted {
  readonly state: Uint8Array;
  readonly stateVector: Uint8Array;
  readonly head: number;
}

/** What a document was found to hold when its words were safe. The relay hands it on and does not look at it. */
export interface Found {
  /** Everything up to this update. */
  readonly head: number;
  readonly items: TaskOutput<'lookAfter'>['items'];
}

export type RelayWork = Pick<WorkPool, 'run'>;
export type { Patience };

/** A `WebSocket` of the package ws is one. */
export interface RelaySocket {
  readonly bufferedAmount: number;
  on(event: 'message', listener: (data: Buffer | ArrayBuffer | Buffer[], isBinary: boolean) => void): unknown;
  on(event: 'close' | 'pong', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  send(frame: Uint8Array): void;
  ping(): void;
  pause(): void;
  resume(): void;
  close(code: number, reason: string): void;
  terminate(): void;
}

/** Who is at the other end, and by which of their ways in. */
export type Identity = { readonly userId: string } & ({ readonly sessionId: string } | { readonly tokenId: string });

/** Asked when a connection begins and now and then while it lasts. */
export type CheckAccess = (identity: Identity, name: string) => Promise<'ok' | CloseReason>;

/** What went wrong on our side, for whoever runs the server. */
export type ReportError = (error: unknown, what: string) => void;
