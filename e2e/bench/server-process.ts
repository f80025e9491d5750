import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../bin/run-command.mjs';
import { until } from '../harness/until.ts';

const START_MS = 60_000;
/** Of the system's clock for processes: Linux has a hundred a second. */
const TICKS_A_SECOND = 100;
const COLLECT_MS = 500;

/** A server that is measured, in a process of its own. Linux only: it is read from /proc. */
export class ServerProcess {
  readonly port: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  /** @param ready finds the port in what the process says. */
  static async start(file: string, env: Record<string, string>, ready: RegExp): Promise<ServerProcess> {
    const collect = path.join(root, 'e2e/bench/collect-on-signal.ts');
    const child = spawn(path.join(root, 'node_modules/.bin/node'), ['--import', collect, file], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part) => {
        said += String(part);
      });
    }
    const port = () => Number(ready.exec(said)?.[1] ?? 0);
    await until(
      () => `${file} is ready; it says:\n${said}`,
      () => {
        if (child.exitCode !== null) throw new Error(`${file} ended:\n${said}`);
        return port() > 0;
      },
      START_MS,
    );
    return new ServerProcess(child, port());
  }

  /** Of all its threads, since it began. */
  cpuSeconds(): number {
    const stat = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  }

  /** What it holds in memory after a garbage collection. */
  async memoryBytes(): Promise<number> {
    this.#child.kill('SIGUSR2');
    await pause(COLLECT_MS);
    const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.#child.pid}/status`, 'utf8')) ?? [];
    return Number(kb) * 1024;
  }

  /** Resolves when it has nothing to do any more. */
  async untilIdle(): Promise<void> {
    for (let quiet = 0; quiet < 3; ) {
      const before = this.cpuSeconds();
      await pause(500);
      quiet = this.cpuSeconds() - before <= 0.02 ? quiet + 1 : 0;
    }
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGTERM');
    await once(this.#child, 'exit');
  }
}
