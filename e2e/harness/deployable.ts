import { mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Server } from './server.ts';

/** A server whose page can be exchanged for another build of it, as an update does. */
export class Deployable implements AsyncDisposable {
  readonly server: Server;
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'throughline-page-'));

  constructor(build: string, env: Readonly<Record<string, string>>) {
    this.#serve(build);
    this.server = new Server({ env: { ...env, CLIENT_DIST: this.#page } });
  }

  /** The server is started anew with that build, and has nothing of the one before. */
  async deploy(build: string): Promise<void> {
    await this.server.stop();
    this.#serve(build);
    await this.server.start();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server[Symbol.asyncDispose]();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #page(): string {
    return path.join(this.#folder, 'page');
  }

  #serve(build: string): void {
    const next = path.join(this.#folder, 'next');
    symlinkSync(build, next);
    renameSync(next, this.#page);
  }
}
