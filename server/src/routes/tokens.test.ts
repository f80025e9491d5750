import type { ApiToken, CreatedApiToken } from '@throughline/shared/http/people';
import { describe, expect, it } from 'vitest';
import { runApp } from '../testing/run-app.ts';

describe('API tokens', () => {
  it('do over HTTP what their maker may, until they are revoked', async () => {
    await using app = await runApp();
    const ada = await app.signUp('Ada');
    const { status, body } = await ada.ask<CreatedApiToken>('POST', '/api/tokens', { name: 'My script' });
    expect(status).toBe(201);
    expect(body.token).toMatch(/^tl_[\w-]{43}$/);
    const bearer = { authorization: `Bearer ${body.token}` };
    expect((await app.ask('GET', '/api/me', undefined, bearer)).body).toMatchObject({ id: ada.id });
    // No browser sends this header by itself: where the request comes from does not matter.
    const made = { role: 'manager', partnerEmail: 'grace@example.com' };
    const elsewhere = { ...bearer, origin: 'http://elsewhere.example' };
    expect((await app.ask('POST', '/api/pairs', made, elsewhere)).status).toBe(201);
    expect((await ada.ask('DELETE', `/api/tokens/${body.id}`)).status).toBe(204);
    expect((await app.ask('GET', '/api/me', undefined, bearer)).status).toBe(401);
  });

  it('are listed without themselves, and with when they were last used', async () => {
    await using app = await runApp();
    const ada = await app.signUp('Ada');
    const { body } = await ada.ask<CreatedApiToken>('POST', '/api/tokens', { name: 'My script' });
    const list = async () => (await ada.ask<ApiToken[]>('GET', '/api/tokens')).body;
    expect(await list()).toEqual([{ id: body.id, name: 'My script', createdAt: body.createdAt, lastUsedAt: null }]);
    await app.ask('GET', '/api/me', undefined, { authorization: `Bearer ${body.token}` });
    expect(await list()).toMatchObject([{ lastUsedAt: expect.stringMatching(/Z$/) }]);
  });

  it('[RIGHTS-6] are nobody else’s to see or to revoke', async () => {
    await using app = await runApp();
    const [ada, eve] = [await app.signUp('Ada'), await app.signUp('Eve')];
    const { body } = await ada.ask<CreatedApiToken>('POST', '/api/tokens', { name: 'My script' });
    expect((await eve.ask('GET', '/api/tokens')).body).toEqual([]);
    expect((await eve.ask('DELETE', `/api/tokens/${body.id}`)).status).toBe(404);
    expect((await ada.ask<ApiToken[]>('GET', '/api/tokens')).body).toHaveLength(1);
  });

  it('that are wrong do not fall back to the cookie beside them', async () => {
    await using app = await runApp();
    const ada = await app.signUp('Ada');
    expect((await ada.ask('GET', '/api/me', undefined, { authorization: 'Bearer tl_made-up' })).status).toBe(401);
  });
});
