import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdFolder } from './hold-folder.ts';

const root = path.resolve(import.meta.dirname, '../../..');

describe('A data folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'throughline-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is held by one at a time', async () => {
    const release = await holdFolder(folder, 0);
    expect(await holdFolder(folder, 20)).toBeNull();
    release?.();
    const next = await holdFolder(folder, 0);
    expect(next).not.toBeNull();
    next?.();
  });

  it('is waited for, while whoever holds it is about to go', async () => {
    const release = await holdFolder(folder, 0);
    const waiting = holdFolder(folder, 25_000);
    release?.();
    const next = await waiting;
    expect(next).not.toBeNull();
    next?.();
  });

  it('is free again when its holder was killed outright', async () => {
    const hold = `
      import { holdFolder } from ${JSON.stringify(path.join(import.meta.dirname, 'hold-folder.ts'))};
      globalThis.release = await holdFolder(process.argv[1], 0);
      console.log('held');
      setInterval(() => {}, 1000);`;
    const node = path.join(root, 'node_modules/.bin/node');
    const holder = spawn(node, ['--input-type=module', '--eval', hold, folder], { cwd: root, stdio: 'pipe' });
    await once(holder.stdout, 'data');
    expect(await holdFolder(folder, 0)).toBeNull();
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const next = await holdFolder(folder, 0);
    expect(next).not.toBeNull();
    next?.();
  });
});
