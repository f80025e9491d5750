import { agendaName } from '@throughline/shared/wire/messages';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Server } from './server.ts';
import { until } from './until.ts';
import { type Credentials, type Line, line } from './wire-socket.ts';

// Each provider listens for the end of the process, and there are many of them here.
process.setMaxListeners(500);

export interface StockOptions extends Credentials {
  readonly clientId?: number;
  readonly token?: string;
  readonly doc?: Y.Doc;
  readonly losesUnread?: boolean;
}

/** y-websocket as it comes, on the pair's agenda. */
export class StockClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly line: Line;

  constructor(
    server: Pick<Server, 'syncUrl'>,
    pairId: string,
    { clientId, token, doc, losesUnread = false, ...credentials }: StockOptions,
  ) {
    this.doc = doc ?? new Y.Doc();
    if (clientId !== undefined) this.doc.clientID = clientId;
    this.line = line(credentials, { losesUnread });
    this.provider = new WebsocketProvider(server.syncUrl, agendaName(pairId), this.doc, {
      WebSocketPolyfill: this.line.Socket,
      disableBc: true,
      maxBackoffTime: 100,
      params: token === undefined ? {} : { token },
    });
    // A stock client only says on the console that it does not know our acknowledgements.
    this.provider.messageHandlers[100] = () => {};
  }

  async synced(): Promise<this> {
    await until('the client has synced', () => this.provider.synced);
    return this;
  }

  destroy(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}
