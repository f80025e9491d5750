import { once } from 'node:events';
import { agendaName } from '@throughline/shared/wire/messages';
import { WebSocket as NodeSocket } from 'ws';
import type { Server } from './server.ts';

export interface RawOptions {
  readonly cookie?: string;
  readonly origin?: string;
  /** As it stands in the address: `token=…`, `schema=0`. */
  readonly query?: string;
  /** The document's name where it is not a pair's agenda. */
  readonly document?: string;
}

/** A socket without a protocol: it sends any bytes, and remembers what it was sent. */
export class RawClient {
  readonly socket: NodeSocket;
  readonly received: Uint8Array[] = [];
  /** The code that it was closed with; 1006 where the line just broke. */
  readonly closed: Promise<number>;

  constructor(server: Server, pairId: string, { query = '', document, ...headers }: RawOptions) {
    const url = `${server.syncUrl}/${document ?? agendaName(pairId)}${query && `?${query}`}`;
    this.socket = new NodeSocket(url, { headers: { ...headers }, perMessageDeflate: false });
    this.socket.on('message', (data: Uint8Array) => this.received.push(new Uint8Array(data)));
    // What matters of a broken line is that it is closed.
    this.socket.on('error', () => {});
    this.closed = new Promise((resolve) => this.socket.on('close', resolve));
  }

  async opened(): Promise<this> {
    if (this.socket.readyState === NodeSocket.CONNECTING) await once(this.socket, 'open');
    return this;
  }
}
