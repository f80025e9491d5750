import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

// Plain JavaScript, since it runs before anything is installed.
const { bringClientUpToDate } = (await import(new URL('./build-client.mjs', import.meta.url).href)) as {
  bringClientUpToDate(root: string): Promise<void>;
};

const packages = path.resolve(import.meta.dirname, '../../node_modules');

describe('Building the page', () => {
  let root = '';
  beforeEach(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'throughline-build-'));
    symlinkSync(packages, path.join(root, 'node_modules'));
    write('client/index.html', '<script type="module" src="./src/main.js"></script>');
    write('client/package.json', '{ "type": "module" }');
    write('client/vite.config.ts', 'export default { build: { emptyOutDir: true } };');
    for (const file of ['client/service-worker.js', 'client/src/main.js', 'client/public/icon.svg']) write(file);
    for (const file of ['client/tsconfig.json', 'tsconfig.json', 'package-lock.json']) write(file, '{}');
    write('shared/src/ids.ts');
    await bringClientUpToDate(root);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function write(file: string, content = ''): void {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }

  /** A build empties the folder first. */
  async function builds(): Promise<boolean> {
    write('client/dist/mark');
    await bringClientUpToDate(root);
    return !existsSync(path.join(root, 'client/dist/mark'));
  }

  it('is not done again where nothing has changed, or only a test', async () => {
    write('client/src/main.test.ts', 'expect(1).toBe(1);');
    expect(await builds()).toBe(false);
  });

  it.each([
    'client/index.html',
    'client/public/icon.svg',
    'client/service-worker.js',
    'client/src/main.js',
    'client/tsconfig.json',
    'client/vite.config.ts',
    'package-lock.json',
    'shared/src/ids.ts',
    'tsconfig.json',
  ])('is done again when only %s has changed', async (file) => {
    appendFileSync(path.join(root, file), '\n');
    expect(await builds()).toBe(true);
    expect(await builds()).toBe(false);
  });

  it('is done again where another version was built meanwhile, and this one is back', async () => {
    const vite = path.join(packages, 'vite/bin/vite.js');
    execFileSync(path.join(packages, '.bin/node'), [vite, 'build'], {
      cwd: path.join(root, 'client'),
      stdio: 'ignore',
    });
    expect(await builds()).toBe(true);
  });
});
