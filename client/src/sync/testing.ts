import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { seedAgenda } from '@throughline/shared/agenda/agenda-doc';
import { addItem, addTopic, replaceText } from '@throughline/shared/agenda/edits';
import { type FieldId, fieldText } from '@throughline/shared/agenda/fields';
import { plainText, readRichText } from '@throughline/shared/agenda/rich-text';
import type { ItemId, TopicId, UserId } from '@throughline/shared/ids';
import { carriesUpdate, encodeAcknowledged, messageType, syncType } from '@throughline/shared/wire/messages';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { onTestFinished } from 'vitest';
import { type WebSocket as ServerSocket, WebSocketServer } from 'ws';
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import type { OpenAgenda } from './agenda.ts';
import { memoryCopies } from './memory-copy.ts';
import { type OpenAgendaOptions, openAgenda } from './open-agenda.ts';
import type { Store } from './store.ts';

const note: FieldId = { block: 'topic', id: 'topic-1' as TopicId, name: 'notes' };
const ada = { id: 'ada', name: 'Ada', color: '#4433aa' };

/** The other end of the wire: it speaks as our server does, and lets the test say when it acknowledges and hangs up. */
export interface TestServer {
  readonly url: string;
  readonly doc: Y.Doc;
  /** Frames that carried updates, on all connections. */
  readonly received: Uint8Array[];
  /** The clients that said that they are here. */
  readonly presences: number[];
  /** Every word of it while this is true is received and not answered. */
  holding: boolean;
  /** While this is true it says nothing at all, as a server behind a network that is gone. */
  mute: boolean;
  /** The code that it closes every new connection with, after the upgrade; null while it takes them. */
  refusing: number | null;
  /** How many it closed so. */
  readonly refused: number;
  /** Acknowledges what was held. */
  release(): void;
  hangUp(code?: number): void;
  /** Gone, and back on the same port when `start` is called. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

export async function startTestServer(): Promise<TestServer> {
  const doc = new Y.Doc();
  seedAgenda(doc);
  addTopic(doc, { id: 'topic-1' as TopicId, order: 'a0', author: 'ada' as UserId, raisedIn: 1 });
  addItem(doc, { id: 'item-1' as ItemId, place: { topic: null, order: 'a0' }, author: 'ada' as UserId, raisedIn: 1 });
  const received: Uint8Array[] = [];
  const presences: number[] = [];
  const held: (() => void)[] = [];
  let sockets: WebSocketServer | null = null;
  let port = 0;
  let refused = 0;

  const server: TestServer = {
    get url() {
      return `ws://127.0.0.1:${port}/sync`;
    },
    doc,
    received,
    presences,
    holding: false,
    refusing: null,
    get refused() {
      return refused;
    },
    mute: false,
    release() {
      server.holding = false;
      for (const answer of held.splice(0)) answer();
    },
    hangUp(code) {
      for (const socket of sockets?.clients ?? []) {
        if (code) socket.close(code);
        else socket.terminate();
      }
    },
    async stop() {
      server.hangUp();
      const closing = sockets;
      sockets = null;
      await new Promise((resolve) => closing?.close(resolve) ?? resolve(null));
    },
    async start() {
      // As our server does: to everybody but its sender.
      doc.off('update', relay);
      doc.on('update', relay);
      sockets = new WebSocketServer({ port, host: '127.0.0.1' });
      sockets.on('connection', serve);
      await once(sockets, 'listening');
      port = (sockets.address() as AddressInfo).port;
    },
  };

  function relay(update: Uint8Array, from: unknown): void {
    const frame = message(messageType.sync, (encoder) => sync.writeUpdate(encoder, update));
    tellAll(frame, from);
  }

  function tellAll(frame: Uint8Array, except?: unknown): void {
    for (const client of sockets?.clients ?? []) if (client !== except) client.send(frame);
  }

  function serve(socket: ServerSocket): void {
    if (server.refusing !== null) {
      refused += 1;
      socket.close(server.refusing);
      return;
    }
    let taken = 0;
    const heardOut = Promise.withResolvers<void>();
    const take = (frame: Uint8Array) => {
      const count = ++taken;
      received.push(frame);
      const acknowledge = () => {
        socket.send(encodeAcknowledged(count));
        if (frame[1] === syncType.step2) heardOut.resolve();
      };
      if (server.holding) held.push(acknowledge);
      else acknowledge();
    };
    const answer = (frame: Uint8Array) => {
      const reply = message(messageType.sync, (encoder) => {
        sync.readSyncMessage(decoding.createDecoder(frame.subarray(1)), encoder, doc, socket);
      });
      // As our server does: the client's own words first, and what it lacks when it has heard that they are on disk.
      if (reply.length > 1) void heardOut.promise.then(() => answerTo(socket, reply));
      if (carriesUpdate(frame)) take(frame);
    };
    socket.send(message(messageType.sync, (encoder) => sync.writeSyncStep1(encoder, doc)));
    socket.on('message', (data: Buffer) => {
      const frame = new Uint8Array(data);
      if (server.mute) return;
      if (frame[0] === messageType.sync) answer(frame);
      if (frame[0] !== messageType.awareness) return;
      notePresence(frame, presences);
      tellAll(frame);
    });
  }

  /** After a way there and back, so that all that was said before is heard by itself. */
  function answerTo(socket: ServerSocket, reply: Uint8Array): void {
    socket.once('pong', () => socket.send(reply));
    socket.ping();
  }

  await server.start();
  onTestFinished(async () => {
    await server.stop();
  });
  return server;
}

export function openPage(server: TestServer, options: Partial<OpenAgendaOptions> = {}): OpenAgenda {
  const agenda = openAgenda({ pairId: 'pair-1', user: ada, url: server.url, openCopy: memoryCopies(), ...options });
  onTestFinished(() => agenda.close());
  return agenda;
}

export function write(doc: Y.Doc, text: string): void {
  replaceText(doc, note, text);
}

export function read(doc: Y.Doc): string {
  return plainText(readRichText(fieldText(doc, note)));
}

/** Resolves when the value is as wanted; the test's own time limit is the patience. */
export function until<Value>(store: Store<Value>, wanted: (value: Value) => boolean): Promise<Value> {
  return new Promise((resolve) => {
    const look = () => {
      const value = store.get();
      if (!wanted(value)) return;
      stop();
      resolve(value);
    };
    const stop = store.subscribe(look);
    look();
  });
}

function notePresence(frame: Uint8Array, presences: number[]): void {
  const awareness = new Awareness(new Y.Doc());
  const decoder = decoding.createDecoder(frame.subarray(1));
  applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), null);
  for (const client of awareness.getStates().keys()) {
    if (client !== awareness.clientID && !presences.includes(client)) presences.push(client);
  }
  awareness.destroy();
}

/** For what tells nobody when it changes. */
export function polled<Value>(get: () => Value): Store<Value> {
  return {
    get,
    subscribe(listener) {
      const timer = setInterval(listener, 5);
      return () => clearInterval(timer);
    },
  };
}

function message(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}
