import { SCHEMA_VERSION } from '@throughline/shared/agenda/agenda-doc';
import { afterClose, type CloseReason, closeCodes } from '@throughline/shared/wire/close-codes';
import { agendaName, messageType, readAcknowledged } from '@throughline/shared/wire/messages';
import * as encoding from 'lib0/encoding';
import type { Awareness } from 'y-protocols/awareness';
import { writeUpdate } from 'y-protocols/sync';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { countingSocket } from './counting-socket.ts';
import type { EditLedger } from './edit-ledger.ts';
import { createIncomingGate } from './incoming-gate.ts';
import { noteConnected } from './times-connected.ts';

const MOST_BYTES = 8 * 1024 * 1024;

/**
 * - `trying`   the first attempt is under way
 * - `up`       connected; `synced` once the server has sent all that we lacked
 * - `down`     no connection; the provider tries again by itself. `reason` where the person can help it
 * - `refused`  the server said why, and trying again is no use
 */
export type Link =
  | { readonly is: 'trying' }
  | { readonly is: 'up'; readonly synced: boolean }
  | { readonly is: 'down'; readonly reason: 'tooManySockets' | null }
  | { readonly is: 'refused'; readonly reason: CloseReason };

export interface Connection {
  readonly provider: WebsocketProvider;
  link(): Link;
  open(): void;
  /** Drops what there is and connects at once, whatever the backoff says. */
  restart(): void;
  holdIncoming(): () => void;
  close(): void;
}

export interface ConnectionOptions {
  readonly pairId: string;
  readonly url: string;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly ledger: EditLedger;
  readonly Socket: typeof WebSocket;
  readonly params?: Record<string, string>;
  /** Something changed in what `link` or the ledger say. */
  readonly onChange: () => void;
}

export function connect({
  pairId,
  url,
  doc,
  awareness,
  ledger,
  Socket,
  params,
  onChange,
}: ConnectionOptions): Connection {
  let tried = false;
  let refused: CloseReason | null = null;
  let crowded = false;
  const provider = new WebsocketProvider(url, agendaName(pairId), doc, {
    connect: false,
    awareness,
    disableBc: true,
    params: { ...params, schema: String(SCHEMA_VERSION) },
    shouldReconnect: (event) => afterClose(event.code) === 'retry',
    WebSocketPolyfill: countingSocket(Socket, {
      opening() {
        ledger.opening();
        return unsavedFrames(ledger.unsaved);
      },
      sent(frame) {
        ledger.sent(frame);
        onChange();
      },
    }),
  });
  const gate = createIncomingGate(provider);
  provider.messageHandlers[messageType.acknowledged] = (_encoder, decoder) => {
    ledger.acknowledged(readAcknowledged(decoder));
    onChange();
  };
  provider.on('sync', () => {
    if (provider.synced) crowded = false;
    onChange();
  });
  provider.on('status', ({ status }) => {
    if (status === 'disconnected') announceAgain(awareness);
    if (status === 'connected') noteConnected();
    onChange();
  });
  provider.on('connection-close', (event) => {
    tried = true;
    crowded = event?.code === closeCodes.tooManySockets.code;
    queueMicrotask(onChange);
  });
  provider.on('closed', ({ code }) => {
    refused = reasonOf(code);
    onChange();
  });

  return {
    provider,
    link() {
      if (refused) return { is: 'refused', reason: refused };
      // Each attempt is let in before it is closed again: that is no connection yet.
      if (crowded) return { is: 'down', reason: 'tooManySockets' };
      if (provider.wsconnected) return { is: 'up', synced: provider.synced };
      return tried ? { is: 'down', reason: null } : { is: 'trying' };
    },
    open: () => provider.connect(),
    restart() {
      refused = null;
      provider.disconnect();
      provider.wsUnsuccessfulReconnects = 0;
      provider.connect();
      onChange();
    },
    holdIncoming: gate.hold,
    close: () => provider.destroy(),
  };
}

/** None where they are more than the server takes at once: then the difference has to do. */
function unsavedFrames(updates: readonly Uint8Array[]): Uint8Array[] {
  if (updates.length === 0) return [];
  const merged = Y.mergeUpdates([...updates]);
  if (merged.length > MOST_BYTES) return [];
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.sync);
  writeUpdate(encoder, merged);
  return [encoding.toUint8Array(encoder)];
}

/** The others were told that we went, under our presence's clock; they take us back only under a later one. */
function announceAgain(awareness: Awareness): void {
  awareness.setLocalState(awareness.getLocalState());
}

/** Only refusals come here, and each has its code. */
function reasonOf(code: number): CloseReason {
  const reasons = Object.keys(closeCodes) as CloseReason[];
  return reasons.find((reason) => closeCodes[reason].code === code) ?? 'serverFailure';
}
