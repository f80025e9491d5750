import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// Plain JavaScript, since it runs before anything is installed.
const { installDependencies } = (await import(new URL('./install.mjs', import.meta.url).href)) as {
  installDependencies(root: string): Promise<void>;
};

describe('Installing', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'throughline-install-'));
    write('package.json', { name: 'somewhere', version: '1.0.0', dependencies: { beside: 'file:beside' } });
    write('node_modules/.bin/node', {});
    write('beside/package.json', { name: 'beside', version: '1.0.0' });
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(root, { recursive: true, force: true });
  });

  function write(file: string, content: object): void {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), JSON.stringify(content));
  }

  const lock = (packages: object) => ({
    name: 'somewhere',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: {
      '': { name: 'somewhere', version: '1.0.0', dependencies: { beside: 'file:beside' } },
      beside: { version: '1.0.0' },
      'node_modules/beside': { resolved: 'beside', link: true },
      ...packages,
    },
  });
  const wasInstalled = () => existsSync(path.join(root, 'node_modules/beside'));

  it('leaves alone what somebody installed by hand, and for other machines what they need', async () => {
    const here = { 'node_modules/a': { version: '1.0.0' } };
    write('package-lock.json', lock({ ...here, 'node_modules/for-mac': { version: '1.0.0', optional: true } }));
    write('node_modules/.package-lock.json', lock(here));
    await installDependencies(root);
    expect(wasInstalled()).toBe(false);
  });

  it('installs what it is built with, too, on a machine that is set up for production', async () => {
    write('package.json', { name: 'somewhere', version: '1.0.0', devDependencies: { beside: 'file:beside' } });
    const asked = { name: 'somewhere', version: '1.0.0', devDependencies: { beside: 'file:beside' } };
    const beside = {
      beside: { version: '1.0.0', dev: true },
      'node_modules/beside': { resolved: 'beside', link: true, dev: true },
    };
    write('package-lock.json', { ...lock({}), packages: { '': asked, ...beside } });
    vi.stubEnv('NODE_ENV', 'production');
    await installDependencies(root);
    expect(wasInstalled()).toBe(true);
  });

  it('installs when something else is wanted, and then no more', async () => {
    write('package-lock.json', lock({}));
    await installDependencies(root);
    expect(wasInstalled()).toBe(true);
    rmSync(path.join(root, 'node_modules/beside'));
    await installDependencies(root);
    expect(wasInstalled()).toBe(false);
  });
});
