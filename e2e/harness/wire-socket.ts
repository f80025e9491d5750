import type { Socket } from 'node:net';
import { carriesUpdate, messageType, readAcknowledged } from '@throughline/shared/wire/messages';
import * as decoding from 'lib0/decoding';
import { WebSocket as NodeSocket } from 'ws';

/** Nobody listens there. */
const NOBODY = 'ws://127.0.0.1:1';

/** What a browser would send along: its cookies and the page's origin. */
export interface Credentials {
  readonly cookie?: string;
  readonly origin?: string;
}

export interface LineOptions {
  /** What came in and was not read when the line breaks is never read: without it, it is read afterwards. */
  readonly losesUnread?: boolean;
}

/** A network for one client: it hands out the sockets' class, and can hold them up or break them. */
export interface Line {
  readonly Socket: typeof WebSocket;
  /** From now on, updates wait here until they are released. */
  hold(): void;
  /** How many updates wait. */
  held(): number;
  /** Sends the next `count` of the updates that wait. */
  release(count: number): void;
  /** What still waits is lost, as with a line that breaks, and from now on nothing waits. */
  loseWaiting(): void;
  /** Stops reading, as a sleeping laptop does, until it listens again. */
  deafen(): void;
  listen(): void;
  /** Every update of this client that the server has said is on its disk. */
  readonly acknowledged: Uint8Array[];
  /** How many it has sent on this connection that wait for that. */
  unacknowledged(): number;
  /** How often a socket was made. */
  attempts(): number;
  /** With false, breaks the connection off and lets none through until it is true again. */
  setReachable(reachable: boolean): void;
  /** Breaks the connection off without a word. */
  cut(): void;
  /** Breaks it off where half a message has been sent. */
  cutInMidMessage(): void;
}

export function line(credentials: Credentials, { losesUnread = false }: LineOptions = {}): Line {
  let socket: LineSocket | null = null;
  let wire: Socket | null = null;
  let waiting: Uint8Array[] | null = null;
  let reachable = true;
  let attempts = 0;
  const acknowledged: Uint8Array[] = [];
  class LineSocket extends NodeSocket {
    readonly unacknowledged: Uint8Array[] = [];
    #counted = 0;

    constructor(url: string | URL, protocols?: string | string[]) {
      super(reachable ? url : NOBODY, protocols, { headers: { ...credentials }, perMessageDeflate: false });
      attempts++;
      socket = this;
      wire = null;
      this.on('upgrade', (response) => {
        wire = response.socket;
      });
      this.on('message', (data: ArrayBuffer | Uint8Array) => this.#hear(new Uint8Array(data)));
    }

    override emit(event: string | symbol, ...values: unknown[]): boolean {
      if (losesUnread && event === 'message' && wire?.destroyed) return false;
      return super.emit(event, ...values);
    }

    override send(data: Uint8Array): void {
      if (waiting && carriesUpdate(data)) waiting.push(data);
      else this.sendNow(data);
    }

    sendNow(data: Uint8Array): void {
      if (carriesUpdate(data)) this.unacknowledged.push(updateIn(data));
      super.send(data);
    }

    #hear(frame: Uint8Array): void {
      const decoder = decoding.createDecoder(frame);
      if (decoding.readVarUint(decoder) !== messageType.acknowledged) return;
      const count = readAcknowledged(decoder);
      acknowledged.push(...this.unacknowledged.splice(0, count - this.#counted));
      this.#counted = count;
    }
  }
  return {
    // The same interface, but for the types of its events.
    Socket: LineSocket as unknown as typeof WebSocket,
    hold() {
      waiting = [];
    },
    held: () => waiting?.length ?? 0,
    release(count) {
      for (const frame of waiting?.splice(0, count) ?? []) socket?.sendNow(frame);
    },
    loseWaiting() {
      waiting = null;
    },
    acknowledged,
    unacknowledged: () => socket?.unacknowledged.length ?? 0,
    deafen: () => socket?.pause(),
    listen: () => socket?.resume(),
    attempts: () => attempts,
    setReachable(now) {
      reachable = now;
      if (!now) wire?.destroy();
    },
    cut: () => wire?.destroy(),
    cutInMidMessage() {
      if (socket?.readyState === NodeSocket.OPEN) wire?.write(halfFrame());
      wire?.destroy();
    },
  };
}

function updateIn(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  return decoding.readVarUint8Array(decoder).slice();
}

/** The head of a sync update of 200 bytes, masked with zeros as a client's frame may be, and its first few bytes. */
function halfFrame(): Uint8Array {
  return Uint8Array.of(0x82, 0x80 | 126, 0, 200, 0, 0, 0, 0, 0, 2, 196, 1, 1, 1);
}
