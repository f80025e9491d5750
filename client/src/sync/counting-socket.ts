import { carriesUpdate } from '@throughline/shared/wire/messages';

export interface SocketListener {
  /** A new socket is open, and its frames are counted from none. Answers what it has to send first. */
  opening(): readonly Uint8Array[];
  /** An update-carrying frame was handed to the socket. */
  sent(frame: Uint8Array): void;
}

/** A WebSocket that tells which frames the server will acknowledge. */
export function countingSocket(Base: typeof WebSocket, listener: SocketListener): typeof WebSocket {
  return class CountingSocket extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      // Listening ahead of the provider, so that these go out before its sync step 1. Not asked for sooner: a socket
      // that never opens would take them with it.
      this.addEventListener('open', () => {
        for (const frame of listener.opening()) this.send(frame as Uint8Array<ArrayBuffer>);
      });
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data);
      if (data instanceof Uint8Array && carriesUpdate(data)) listener.sent(data);
    }
  };
}
