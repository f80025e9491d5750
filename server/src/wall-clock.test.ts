import type { Invite, Pair } from '@throughline/shared/http/pairs';
import type { ApiToken, CreatedApiToken } from '@throughline/shared/http/people';
import type { Session } from '@throughline/shared/http/sessions';
import { expect, it } from 'vitest';
import { runApp } from './testing/run-app.ts';

it('what we date asks the clock that was handed in', async () => {
  let now = new Date('2025-03-03T09:00:00Z');
  await using app = await runApp({ INVITE_DAYS: '2' }, { now: () => now });
  const [ada, grace] = [await app.signUp('Ada'), await app.signUp('Grace')];

  const { body: pair } = await ada.ask<Pair>('POST', '/api/pairs', { role: 'manager', partnerEmail: grace.email });
  expect(pair.createdAt).toBe('2025-03-03T09:00:00.000Z');
  const invite = async () => (await ada.ask<Invite>('POST', `/api/pairs/${pair.id}/invite`)).body;
  const first = await invite();
  expect(first.expiresAt).toBe('2025-03-05T09:00:00.000Z');

  now = new Date('2025-03-06T09:00:00Z');
  expect((await grace.ask('POST', `/api/invites/${first.token}/accept`)).status).toBe(410);
  expect((await grace.ask('POST', `/api/invites/${(await invite()).token}/accept`)).status).toBe(200);

  const { body: token } = await ada.ask<CreatedApiToken>('POST', '/api/tokens', { name: 'My script' });
  expect(token.createdAt).toBe('2025-03-06T09:00:00.000Z');

  now = new Date('2025-03-10T10:30:00Z');
  await app.ask('GET', '/api/me', undefined, { authorization: `Bearer ${token.token}` });
  expect((await ada.ask<ApiToken[]>('GET', '/api/tokens')).body).toMatchObject([
    { lastUsedAt: '2025-03-10T10:30:00.000Z' },
  ]);
  await ada.ask('POST', `/api/pairs/${pair.id}/wrap-up`, { session: 1 });
  const { body: sessions } = await grace.ask<Session[]>('GET', `/api/pairs/${pair.id}/sessions`);
  expect(sessions.find(({ number }) => number === 1)?.wrappedAt).toBe('2025-03-10T10:30:00.000Z');
});
