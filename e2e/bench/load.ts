import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Addresses } from './contenders.ts';
import type { Heard } from './crowd.ts';
import type { Order } from './crowd-process.ts';
import type { ServerProcess } from './server-process.ts';

export interface LoadSettings {
  readonly processes: number;
  readonly everyMs: number;
  readonly warmUpMs: number;
  readonly measureMs: number;
}

export interface Load {
  readonly sent: number;
  readonly delivered: number;
  readonly latencies: readonly number[];
  readonly worstDelayMs: number;
  readonly cpuSeconds: number;
  readonly memoryBytesADocument: number;
}

const SETTLE_MS = 1_500;

/** Everybody of every document writes at once, for a while. */
export async function load(
  server: ServerProcess,
  documents: readonly Addresses[],
  { processes, everyMs, warmUpMs, measureMs }: LoadSettings,
): Promise<Load> {
  const emptyBytes = await server.memoryBytes();
  const lettersEach = Math.ceil((warmUpMs + measureMs + 4 * SETTLE_MS) / everyMs);
  const crowds = Array.from({ length: processes }, () => fork(path.join(import.meta.dirname, 'crowd-process.ts')));
  const all = (order: Order) => Promise.all(crowds.map((crowd) => ask(crowd, order)));
  const share = Math.ceil(documents.length / processes);
  await Promise.all(
    crowds.map((crowd, i) => {
      const settings = {
        documents: documents.slice(i * share, (i + 1) * share),
        from: i * share,
        lettersEach,
        everyMs,
      };
      return ask(crowd, { kind: 'connect', settings });
    }),
  );
  await pause(SETTLE_MS);
  await all({ kind: 'begin' });
  await pause(warmUpMs);

  const before = server.cpuSeconds();
  await all({ kind: 'mark' });
  await pause(measureMs);
  await all({ kind: 'unmark' });
  const cpuSeconds = server.cpuSeconds() - before;

  await all({ kind: 'stop' });
  await pause(SETTLE_MS);
  const memoryBytesADocument = ((await server.memoryBytes()) - emptyBytes) / documents.length;
  const heard = (await all({ kind: 'tell' })) as Heard[];
  await all({ kind: 'leave' });
  const total = (count: (one: Heard) => number) => heard.reduce((sum, one) => sum + count(one), 0);
  return {
    sent: total(({ sent }) => sent),
    delivered: total(({ delivered }) => delivered),
    latencies: heard.flatMap(({ latencies }) => latencies),
    worstDelayMs: Math.max(...heard.map(({ worstDelayMs }) => worstDelayMs)),
    cpuSeconds,
    memoryBytesADocument,
  };
}

async function ask(crowd: ChildProcess, order: Order): Promise<unknown> {
  crowd.send(order);
  const [answer] = await once(crowd, 'message');
  return answer;
}
