import { once } from 'node:events';
import type { ClientRequest } from 'node:http';
import { agendaName } from '@throughline/shared/wire/messages';
import { WebSocket as NodeSocket } from 'ws';
import type { Server } from './server.ts';

export interface RawOptions {
  readonly cookie?: string;
  readonly origin?: string;
  /** As it stands in the address: `token=…`, `schema=0`. */
  readonly query?: string;
  /** The document's name where it is not a pair's agenda. It is asked for as it stands here, odd or not. */
  readonly document?: string;
}

/** A socket without a protocol: it sends any bytes, and remembers what it was sent. */
export class RawClient {
  readonly socket: NodeSocket;
  readonly received: Uint8Array[] = [];
  /** The code that it was closed with; 1006 where the line just broke. */
  readonly closed: Promise<number>;

  constructor(server: Server, pairId: string, { query = '', document, ...headers }: RawOptions) {
    const { origin, pathname } = new URL(server.syncUrl);
    const path = `${pathname}/${document ?? agendaName(pairId)}${query && `?${query}`}`;
    this.socket = new NodeSocket(origin, {
      headers: { ...headers },
      perMessageDeflate: false,
      finishRequest: askFor(path),
    });
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

/** A URL would tidy the path up. */
function askFor(path: string): (request: ClientRequest) => void {
  return (request) => {
    request.path = path;
    request.end();
  };
}
