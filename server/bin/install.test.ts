import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

// Plain JavaScript, since it runs before anything is installed.
const { installDependencies } = (await import(new URL('./install.mjs', import.meta.url).href)) as {
  installDependencies(root: string): Promise<void>;
};

describe('Installing', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'throughline-install-'));
    write('package.json', { name: 'somewhere', version: '1.0.0' });
    write('node_modules/.bin/node', {});
    write('node_modules/kept', {});
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function write(file: string, content: object): void {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), JSON.stringify(content));
  }

  const lock = (packages: object) => ({
    name: 'somewhere',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: { '': { name: 'somewhere', version: '1.0.0' }, ...packages },
  });
  // npm ci begins by removing what is there.
  const wasInstalled = () => !existsSync(path.join(root, 'node_modules/kept'));

  it('leaves alone what somebody installed by hand, and for other machines what they need', async () => {
    const here = { 'node_modules/a': { version: '1.0.0' } };
    write('package-lock.json', lock({ ...here, 'node_modules/for-mac': { version: '1.0.0', optional: true } }));
    write('node_modules/.package-lock.json', lock(here));
    await installDependencies(root);
    expect(wasInstalled()).toBe(false);
  });

  it('installs when something else is wanted', async () => {
    write('package-lock.json', lock({}));
    await installDependencies(root);
    expect(wasInstalled()).toBe(true);
  });
});
