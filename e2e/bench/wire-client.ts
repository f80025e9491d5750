import { once } from 'node:events';
import { WebSocket } from 'ws';
import { emptyUpdate, readFrame, syncFrame } from './frames.ts';

/** A socket that greets as a y-websocket client does, and passes on what it hears. It holds no document. */
export class WireClient {
  readonly socket: WebSocket;
  acknowledged = 0;
  sent = 0;
  /** Of everything but acknowledgements and greetings. */
  onFrame: (frame: Uint8Array) => void = () => {};
  readonly #state: Uint8Array;

  /** @param state what it has, when the server asks. */
  constructor(url: string, state: Uint8Array = emptyUpdate) {
    this.#state = state;
    this.socket = new WebSocket(url, { perMessageDeflate: false });
    this.socket.on('message', (data: Buffer) => this.#hear(data));
  }

  async opened(): Promise<this> {
    if (this.socket.readyState === WebSocket.CONNECTING) await once(this.socket, 'open');
    return this;
  }

  /** An update-carrying frame. */
  send(frame: Uint8Array): void {
    this.sent++;
    this.socket.send(frame);
  }

  async close(): Promise<void> {
    if (this.socket.readyState === WebSocket.CLOSED) return;
    this.socket.close();
    await once(this.socket, 'close');
  }

  #hear(frame: Buffer): void {
    if (frame[0] === 100) {
      const heard = readFrame(frame);
      if (heard.kind === 'acknowledged') this.acknowledged = heard.count;
    } else if (frame[0] === 0 && frame[1] === 0) this.send(syncFrame(1, this.#state));
    else this.onFrame(frame);
  }
}
