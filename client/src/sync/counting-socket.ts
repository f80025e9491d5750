import { carriesUpdate } from '@throughline/shared/wire/messages';

export interface SocketListener {
  /** A new socket: what is counted on a connection starts again at none. */
  opening(): void;
  /** An update-carrying frame was handed to the socket. */
  sent(frame: Uint8Array): void;
}

/** A WebSocket that tells which frames the server will acknowledge. */
export function countingSocket(Base: typeof WebSocket, listener: SocketListener): typeof WebSocket {
  return class CountingSocket extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      listener.opening();
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data);
      if (data instanceof Uint8Array && carriesUpdate(data)) listener.sent(data);
    }
  };
}
