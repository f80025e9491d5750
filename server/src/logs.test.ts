import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Invite, Pair } from '@throughline/shared/http/pairs';
import { describe, expect, it } from 'vitest';
import { linkIn, outboxTo } from './testing/read-mail.ts';
import { askAt, cookieOf } from './testing/run-app.ts';
import { closeCodeOf } from './testing/stock-client.ts';
import { until } from './testing/until.ts';

const root = path.resolve(import.meta.dirname, '../..');
const READY = /ready at (http:\S+)/;

describe('The log', () => {
  it('names routes and results, and holds nobody’s name, address, words or tokens', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'throughline-'));
    const server = spawn('node_modules/.bin/node', ['server/src/main.ts'], {
      cwd: root,
      env: { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'debug' },
    });
    try {
      let said = '';
      for (const stream of [server.stdout, server.stderr]) {
        stream.on('data', (part) => {
          said += String(part);
        });
      }
      await until('the server is ready', () => READY.test(said));
      const url = READY.exec(said)?.[1] ?? '';
      const ask = askAt(url);
      const post = <Body>(route: string, body: object, headers = {}) => ask<Body>('POST', route, body, headers);

      const person = { name: 'Ada-Private', email: 'private@example.com', password: 'private-password' };
      const signedUp = await post('/api/auth/sign-up/email', person);
      await post('/api/auth/sign-up/email', person);
      await post('/api/auth/sign-in/email', { email: person.email, password: 'wrong-private-password' });
      const cookie = cookieOf(signedUp);
      const asked = { role: 'manager', partnerEmail: 'p2@example.com' };
      const pair = (await post<Pair>('/api/pairs', asked, { cookie })).body;
      const invite = (await post<Invite>(`/api/pairs/${pair.id}/invite`, {}, { cookie })).body;
      await ask('GET', `/api/invites/${invite.token}`);
      await ask('GET', `/invite/${invite.token}`);
      await post(`/api/pairs/${pair.id}/action-items`, { text: 'A private promise' }, { cookie });
      await post(`/api/pairs/${pair.id}/action-items`, { text: 'A private promise', odd: 1 }, { cookie });
      await post('/api/auth/request-password-reset', { email: person.email });
      await post('/api/auth/request-password-reset', { email: 'nobody-private@example.com' });
      const reset = linkIn((await outboxTo(folder, person.email))[0]);
      const token = new URLSearchParams(new URL(reset).hash.slice(1)).get('token');
      const set = { token, newPassword: 'a-new-private-password' };
      expect((await post('/api/auth/reset-password', set)).status).toBe(200);
      await post('/api/auth/reset-password', set);
      await closeCodeOf({ url, pairId: pair.id, params: { token: 'tl_private' } });

      server.kill('SIGTERM');
      await once(server, 'close');
      expect(said).toContain('"route":"/api/invites/:token"');
      expect(said).toContain('"status":422');
      expect(said).not.toMatch(/private|example\.com|p2@/i);
      expect(said).not.toContain(invite.token);
      expect(said).not.toContain(token);
      expect(said).not.toContain(cookie.split('=')[1]);
    } finally {
      server.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
