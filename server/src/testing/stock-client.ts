import { agendaName } from '@throughline/shared/wire/messages';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

interface Options {
  readonly url: string;
  readonly pairId: string;
  readonly headers?: Record<string, string>;
  readonly params?: Record<string, string>;
}

/** Any y-websocket client, with somebody's cookie or token. */
export function stockClient({ url, pairId, headers = {}, params = {} }: Options) {
  const doc = new Y.Doc();
  class SocketWithHeaders extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers });
    }
  }
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, agendaName(pairId), doc, {
    WebSocketPolyfill: SocketWithHeaders as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params,
    maxBackoffTime: 50,
  });
  // It would only say on the console that it does not know our acknowledgements.
  provider.messageHandlers[100] = () => {};
  return {
    doc,
    provider,
    synced: () =>
      provider.synced ? Promise.resolve() : new Promise<void>((resolve) => provider.once('sync', () => resolve())),
    [Symbol.dispose]() {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** The code that a connection is closed with. */
export function closeCodeOf({ url, pairId, headers = {}, params = {} }: Options): Promise<number> {
  const query = new URLSearchParams(params).toString();
  const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${agendaName(pairId)}?${query}`, { headers });
  return new Promise((resolve, reject) => {
    socket.once('close', resolve);
    socket.once('error', reject);
  });
}
