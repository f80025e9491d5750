import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const main = ['node_modules/.bin/node', 'server/src/main.ts'] as const;

// A page that was changed meanwhile is built first, on however busy a machine.
describe('npm start', { timeout: 180_000 }, () => {
  let folder = '';
  let child: ChildProcess;
  const children: ChildProcess[] = [];
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'throughline-'));
  });
  afterEach(() => {
    for (const one of children.splice(0)) one.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  function run(command: string, args: readonly string[], env: Record<string, string> = {}) {
    child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', DATA_DIR: folder, PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (part) => {
        said += String(part);
      });
    }
    return { said: () => said, ended: once(child, 'close').then(([code]) => code as number | null) };
  }

  async function address(said: () => string): Promise<string> {
    for (;;) {
      const found = /ready at (http:\S+)/.exec(said())?.[1];
      if (found) return found;
      if (child.exitCode !== null) throw new Error(said());
      await delay(20);
    }
  }

  async function untilClosed(url: string): Promise<void> {
    while (
      await fetch(`${url}/healthz`).then(
        () => true,
        () => false,
      )
    )
      await delay(20);
  }

  it('serves the page, and ends with npm when that is told to stop', async () => {
    const { said } = run('npm', ['start']);
    const url = await address(said);
    expect(await (await fetch(url)).text()).toContain('<title>Throughline');
    child.kill('SIGTERM');
    await untilClosed(url);
  });

  it('does none of its steps again where nothing has changed', async () => {
    const first = run('npm', ['start']);
    await address(first.said);
    child.kill('SIGTERM');
    await first.ended;
    const second = run('npm', ['start']);
    await address(second.said);
    expect(second.said()).not.toMatch(/Installing|Building/);
  });

  it('ends with npm when that is killed outright', async () => {
    const { said } = run('npm', ['start']);
    const url = await address(said);
    child.kill('SIGKILL');
    await untilClosed(url);
  });

  it('ends when its launcher is killed outright', async () => {
    const { said } = run('node', ['server/bin/start.mjs']);
    const url = await address(said);
    child.kill('SIGKILL');
    await untilClosed(url);
  });

  it('names a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { said, ended } = run(main[0], [main[1]], { PORT: String(port) });
    expect(await ended).toBe(1);
    expect(said()).toBe(`PORT is wrong: something else listens on ${port} already. Stop it, or set another PORT.\n`);
    other.close();
  });

  it('names a data folder in which another server is at work, and takes it over when that was killed', async () => {
    const first = run(main[0], [main[1]]);
    const url = await address(first.said);
    const holder = child;
    const { said, ended } = run(main[0], [main[1]]);
    expect(await ended).toBe(1);
    expect(said()).toBe(
      `DATA_DIR is wrong: another server is at work in ${folder}. Stop it, or set another DATA_DIR.\n`,
    );
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    holder.kill('SIGKILL');
    await first.ended;
    await address(run(main[0], [main[1]]).said);
  });

  it('names a database that is none', async () => {
    writeFileSync(path.join(folder, 'throughline.db'), 'no database '.repeat(1000));
    const { said, ended } = run(main[0], [main[1]]);
    expect(await ended).toBe(1);
    expect(said()).toMatch(/^DATA_DIR is wrong: its database cannot be used \(.+\)\. Restore it from a backup\.\n$/);
  });

  it('names a setting that is wrong', async () => {
    const { said, ended } = run(main[0], [main[1]], { SMTP_URL: 'mail.example.com' });
    expect(await ended).toBe(1);
    expect(said()).toBe('SMTP_URL is wrong: give a URL like smtp://user:password@mail.example.com:587.\n');
  });
});
