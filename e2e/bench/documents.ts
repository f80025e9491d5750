import * as Y from 'yjs';
import { until } from '../harness/until.ts';
import { emptyState, readFrame, syncFrame } from './frames.ts';
import { WireClient } from './wire-client.ts';

const PATIENCE_MS = 300_000;
const AHEAD_BYTES = 1_000_000;

export interface Opened {
  readonly ms: number;
  /** What it says, for comparing. */
  readonly text: string;
}

/** From connecting until the document is there, integrated, as a client does it. */
export async function openDocument(address: string): Promise<Opened> {
  const begun = performance.now();
  const client = new WireClient(address);
  const doc = new Y.Doc();
  const { promise, resolve } = Promise.withResolvers<void>();
  client.onFrame = (frame) => {
    const heard = readFrame(frame);
    if (heard.kind !== 'step2' && heard.kind !== 'update') return;
    Y.applyUpdate(doc, heard.body);
    if (heard.kind === 'step2') resolve();
  };
  await client.opened();
  client.socket.send(syncFrame(0, emptyState));
  await promise;
  const ms = performance.now() - begun;
  const text = JSON.stringify(doc.getMap('topics').toJSON());
  doc.destroy();
  await client.close();
  return { ms, text };
}

/** Sends what was written, and waits until it is there: acknowledged, or by asking for it where the server says nothing. */
export async function fillDocument(address: string, updates: readonly Uint8Array[], durable: boolean): Promise<void> {
  const client = await new WireClient(address).opened();
  await until('the server greets', () => client.sent > 0);
  for (const update of updates) {
    client.send(syncFrame(2, update));
    if (client.socket.bufferedAmount > AHEAD_BYTES) {
      await until('the server reads on', () => client.socket.bufferedAmount === 0, PATIENCE_MS);
    }
  }
  if (durable) await until('all is on disk', () => client.acknowledged === client.sent, PATIENCE_MS);
  else await answered(client);
  await client.close();
}

async function answered(client: WireClient): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  client.onFrame = (frame) => readFrame(frame).kind === 'step2' && resolve();
  client.socket.send(syncFrame(0, emptyState));
  await promise;
}
