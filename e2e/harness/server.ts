import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../bin/run-command.mjs';
import { until } from './until.ts';

// Twenty seconds have been seen on two cores with twenty other things to do.
const START_MS = 60_000;

export interface ServerOptions {
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The repository whose server runs; another one than ours where a mutant is tried. */
  readonly root?: string;
}

/** The real server in a process of its own, on a port that it chose and keeps over restarts. */
export class Server {
  readonly dataDir: string;
  #child: ChildProcess | null = null;
  #port = 0;
  #said = '';
  readonly #options: ServerOptions;

  constructor(options: ServerOptions = {}) {
    this.#options = options;
    this.dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'throughline-'));
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Where a y-websocket client connects to. */
  get syncUrl(): string {
    return `ws://127.0.0.1:${this.#port}/sync`;
  }

  get databaseFile(): string {
    const name = readdirSync(this.dataDir).find((file) => /\.(db|sqlite)$/.test(file));
    if (!name) throw new Error(`No database in ${this.dataDir}.`);
    return path.join(this.dataDir, name);
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Everything that it printed, its log included. */
  get said(): string {
    return this.#said;
  }

  async start(): Promise<this> {
    const folder = this.#options.root ?? root;
    const env = { ...quietEnv(), DATA_DIR: this.dataDir, PORT: String(this.#port), ...this.#options.env };
    const child = spawn(path.join(folder, 'node_modules/.bin/node'), ['server/src/main.ts'], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    const from = this.#said.length;
    child.stdout.on('data', (text) => this.#hear(text));
    child.stderr.on('data', (text) => this.#hear(text));
    children.add(child);
    child.once('exit', () => children.delete(child));
    await until(
      'the server prints its address',
      () => {
        if (child.exitCode !== null) throw new Error(`The server ended:\n${this.#said.slice(from)}`);
        return address(this.#said.slice(from)) !== null;
      },
      START_MS,
    );
    this.#port = address(this.#said.slice(from)) ?? 0;
    return this;
  }

  /** `kill -9`: nothing is written, closed or said any more. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async restart(): Promise<void> {
    await this.kill();
    await this.start();
  }

  /** Ends it and forgets its data. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  #hear(text: unknown): void {
    this.#said += String(text);
  }
}

// A test that is broken off must not leave servers behind.
const children = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

function address(said: string): number | null {
  const port = /http:\/\/[\w.[\]:]+?:(\d+)/.exec(said)?.[1];
  return port === undefined ? null : Number(port);
}

// As `npm start` has it: a story that kills the server often waits less for the next one.
const compileCache = path.join(root, 'node_modules/.cache/throughline/compiled');

/** Ours without the settings that somebody may have in their shell. */
function quietEnv(): Record<string, string | undefined> {
  const { PUBLIC_URL, SMTP_URL, SECRET, DATABASE_URL, REDIS_URL, HOST, ...rest } = process.env;
  return { ...rest, NODE_ENV: 'production', NODE_COMPILE_CACHE: compileCache };
}
