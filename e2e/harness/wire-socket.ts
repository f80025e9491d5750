import type { Socket } from 'node:net';
import { WebSocket as NodeSocket } from 'ws';

/** What a browser would send along: its cookies and the page's origin. */
export interface Credentials {
  readonly cookie?: string;
  readonly origin?: string;
}

/** One socket as a class that a provider can be given in place of the browser's, and the sockets that it has made. */
export interface Line {
  readonly Socket: typeof WebSocket;
  /** The one in use. */
  current(): NodeSocket | null;
  /** Breaks it off where half a message has been sent. */
  cutInMidMessage(): void;
  /** Breaks it off without a word. */
  cut(): void;
}

export function line(credentials: Credentials): Line {
  let socket: NodeSocket | null = null;
  let wire: Socket | null = null;
  class LineSocket extends NodeSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { ...credentials }, perMessageDeflate: false });
      socket = this;
      wire = null;
      this.on('upgrade', (response) => {
        wire = response.socket;
      });
    }
  }
  return {
    // It is the same interface, but for the types of its events.
    Socket: LineSocket as unknown as typeof WebSocket,
    current: () => socket,
    cutInMidMessage() {
      if (socket?.readyState === NodeSocket.OPEN) wire?.write(halfFrame());
      wire?.destroy();
    },
    cut: () => wire?.destroy(),
  };
}

/** The head of a sync update of 200 bytes, masked with zeros as a client's frame may be, and its first few bytes. */
function halfFrame(): Uint8Array {
  return Uint8Array.of(0x82, 0x80 | 126, 0, 200, 0, 0, 0, 0, 0, 2, 196, 1, 1, 1);
}
