import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runApp } from '../testing/run-app.ts';

describe('Pages', () => {
  const dist = mkdtempSync(path.join(tmpdir(), 'throughline-dist-'));
  beforeAll(() => {
    mkdirSync(path.join(dist, 'assets'));
    writeFileSync(path.join(dist, 'index.html'), '<title>The page</title>');
    writeFileSync(path.join(dist, 'assets/main-1a2b.js'), 'run()');
    writeFileSync(path.join(dist, 'sw.js'), 'keep()');
    writeFileSync(path.join(dist, 'manifest.webmanifest'), '{}');
    mkdirSync(path.join(dist, '.vite'));
    for (const file of ['.made-from', '.vite/manifest.json'])
      writeFileSync(path.join(dist, file), 'notes of the build');
  });
  afterAll(() => rmSync(dist, { recursive: true, force: true }));

  it('are one file at every address that is no other thing', async () => {
    await using app = await runApp({ CLIENT_DIST: dist });
    for (const address of ['/', '/pairs/1/sessions/2', '/invite/token?x=1', '/apiary']) {
      const page = await app.ask('GET', address);
      expect([page.status, page.text]).toEqual([200, '<title>The page</title>']);
      expect(page.headers.get('cache-control')).toBe('no-cache');
    }
    for (const address of ['/api/nothing', '/sync', '/assets/gone.js', '/calendar/x.ics']) {
      const nothing = await app.ask('GET', address);
      expect([address, nothing.status]).toEqual([address, 404]);
      expect(nothing.headers.get('content-type')).toContain('application/problem+json');
    }
    const odd = await app.ask('GET', '/api/pairs/%zz');
    expect([odd.status, odd.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect((await app.ask('POST', '/pairs/1')).status).toBe(404);
    expect((await app.ask('GET', '/..%2f..%2fetc/passwd')).text).not.toContain('root:');
  });

  it('serve nothing of what a build notes for itself', async () => {
    await using app = await runApp({ CLIENT_DIST: dist });
    for (const address of ['/.made-from', '/.vite/manifest.json', '/%2emade-from', '/assets/../.made-from']) {
      expect((await app.ask('GET', address)).text).toBe('<title>The page</title>');
    }
  });

  it('keep built files for ever, ask for the others anew, and load nothing from elsewhere', async () => {
    await using app = await runApp({ CLIENT_DIST: dist });
    const file = await app.ask('GET', '/assets/main-1a2b.js');
    expect(file.headers.get('cache-control')).toContain('immutable');
    for (const name of ['/sw.js', '/manifest.webmanifest']) {
      expect((await app.ask('GET', name)).headers.get('cache-control'), name).toBe('no-cache');
    }
    const { headers } = await app.ask('GET', '/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.has('strict-transport-security')).toBe(false);
  });

  it('ask for HTTPS for ever where the public address has it', async () => {
    await using app = await runApp({ CLIENT_DIST: dist, PUBLIC_URL: 'https://1on1.example.com' });
    expect((await app.ask('GET', '/')).headers.get('strict-transport-security')).toContain('max-age=');
  });

  it('say how to build them where they are not built', async () => {
    await using app = await runApp({ CLIENT_DIST: path.join(dist, 'none') });
    expect((await app.ask('GET', '/')).body).toMatchObject({ detail: expect.stringContaining('npm start') });
    expect((await app.ask('GET', '/healthz')).body).toEqual({ status: 'ok' });
    expect((await app.ask('GET', '/readyz')).body).toEqual({ status: 'ready' });
  });
});
