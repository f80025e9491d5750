import { once } from 'node:events';
import { messageType, syncType } from '@throughline/shared/wire/messages';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { until } from './until.ts';

/** A connection whose every byte a test decides. */
export class TestSocket {
  readonly ws: WebSocket;
  readonly frames: Uint8Array[] = [];
  code: number | null = null;

  private constructor(url: string) {
    this.ws = new WebSocket(url);
    this.ws.on('message', (data: Buffer) => this.frames.push(new Uint8Array(data)));
    this.ws.on('close', (code) => {
      this.code = code;
    });
    // The close code is what counts.
    this.ws.on('error', () => {});
  }

  static async open(url: string): Promise<TestSocket> {
    const socket = new TestSocket(url);
    await once(socket.ws, 'open');
    return socket;
  }

  send(frame: Uint8Array | string): void {
    this.ws.send(frame);
  }

  sendUpdate(update: Uint8Array): void {
    this.send(syncMessage(syncType.update, update));
  }

  sendStep2(update: Uint8Array): void {
    this.send(syncMessage(syncType.step2, update));
  }

  sendStep1(stateVector: Uint8Array): void {
    this.send(syncMessage(syncType.step1, stateVector));
  }

  sendPresence(...entries: readonly (readonly [client: number, clock: number, state: string])[]): void {
    const body = encoding.createEncoder();
    encoding.writeVarUint(body, entries.length);
    for (const [client, clock, state] of entries) {
      encoding.writeVarUint(body, client);
      encoding.writeVarUint(body, clock);
      encoding.writeVarString(body, state);
    }
    this.send(message(messageType.awareness, encoding.toUint8Array(body)));
  }

  /** The last count that the server acknowledged. */
  get acknowledged(): number {
    const last = this.frames.filter((frame) => frame[0] === messageType.acknowledged).at(-1);
    return last ? decoding.readVarUint(decoderFrom(last, 1)) : 0;
  }

  /** The bodies of the sync messages of one kind that came. */
  heard(type: number): Uint8Array[] {
    const ours = this.frames.filter((frame) => frame[0] === messageType.sync && frame[1] === type);
    return ours.map((frame) => decoding.readVarUint8Array(decoderFrom(frame, 2)));
  }

  /** Everything that was heard about one client's presence, in order. */
  presenceOf(client: number): string[] {
    return this.frames
      .filter((frame) => frame[0] === messageType.awareness)
      .flatMap((frame) => statesOf(frame, client));
  }

  async closedWith(): Promise<number | null> {
    await until('the server closes the connection', () => this.code !== null);
    return this.code;
  }

  [Symbol.dispose](): void {
    this.ws.terminate();
  }
}

export function syncMessage(type: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.sync);
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

function message(type: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

function decoderFrom(frame: Uint8Array, at: number): decoding.Decoder {
  const decoder = decoding.createDecoder(frame);
  decoder.pos = at;
  return decoder;
}

function statesOf(frame: Uint8Array, client: number): string[] {
  const inner = decoding.createDecoder(decoding.readVarUint8Array(decoderFrom(frame, 1)));
  const states: string[] = [];
  for (let left = decoding.readVarUint(inner); left > 0; left--) {
    const about = decoding.readVarUint(inner);
    decoding.readVarUint(inner);
    const state = decoding.readVarString(inner);
    if (about === client) states.push(state);
  }
  return states;
}
