import { setTimeout as delay } from 'node:timers/promises';
import { agendaMaps } from '@throughline/shared/agenda/agenda-doc';
import { closeCodes } from '@throughline/shared/wire/close-codes';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { runApp } from '../testing/run-app.ts';
import { closeCodeOf, stockClient } from '../testing/stock-client.ts';
import { until } from '../testing/until.ts';

/** Both people of a pair, and somebody else. */
async function three(app: Awaited<ReturnType<typeof runApp>>) {
  const [ada, grace, eve] = [await app.signUp('Ada'), await app.signUp('Grace'), await app.signUp('Eve')];
  return { ada, grace, eve, pair: await app.pairUp(ada, grace) };
}

describe('The socket of an agenda', () => {
  it('[RIGHTS-1] lets the two people of its pair in, by session or by token', async () => {
    await using app = await runApp();
    const { ada, grace, pair } = await three(app);
    const { body } = await grace.ask<{ token: string }>('POST', '/api/tokens', { name: 'script' });
    using page = stockClient({ url: app.url, pairId: pair.id, headers: { cookie: ada.cookie } });
    using script = stockClient({ url: app.url, pairId: pair.id, params: { token: body.token } });
    await Promise.all([page.synced(), script.synced()]);
    agendaMaps(page.doc).meta.set('test', 'seen');
    await until('the other one has it', () => agendaMaps(script.doc).meta.get('test') === 'seen');
  });

  it('[RIGHTS-1] refuses everybody else by a close code after the upgrade', async () => {
    await using app = await runApp();
    const { ada, eve, pair } = await three(app);
    const at = { url: app.url, pairId: pair.id };
    const cookie = { cookie: ada.cookie };
    expect(await closeCodeOf(at)).toBe(closeCodes.notSignedIn.code);
    expect(await closeCodeOf({ ...at, headers: { cookie: 'throughline.session_token=made.up' } })).toBe(4401);
    expect(await closeCodeOf({ ...at, params: { token: 'tl_made-up' } })).toBe(closeCodes.notSignedIn.code);
    expect(await closeCodeOf({ ...at, params: { token: 'tl_made-up' }, headers: cookie })).toBe(4401);
    expect(await closeCodeOf({ ...at, headers: { cookie: eve.cookie } })).toBe(closeCodes.notYours.code);
    expect(await closeCodeOf({ ...at, pairId: 'no-such-pair', headers: cookie })).toBe(closeCodes.notYours.code);
    expect(await closeCodeOf({ ...at, pairId: `${pair.id}/more`, headers: cookie })).toBe(closeCodes.notYours.code);
  });

  it('[RIGHTS-2] refuses a foreign origin, and takes ours by either name', async () => {
    await using app = await runApp();
    const { ada, pair } = await three(app);
    const at = { url: app.url, pairId: pair.id };
    const from = (origin: string) => ({ cookie: ada.cookie, origin });
    expect(await closeCodeOf({ ...at, headers: from('http://evil.example') })).toBe(closeCodes.foreignOrigin.code);
    expect(await closeCodeOf({ ...at, headers: from('null') })).toBe(closeCodes.foreignOrigin.code);
    for (const origin of [app.url, app.url.replace('127.0.0.1', 'localhost')]) {
      using client = stockClient({ ...at, headers: from(origin) });
      await client.synced();
    }
  });

  it('[RIGHTS-2] takes only the public address where there is one', async () => {
    await using app = await runApp({ PUBLIC_URL: 'https://1on1.example.com' });
    const origin = 'https://1on1.example.com';
    const headers = { origin };
    const refused = { url: app.url, pairId: 'x', headers: { origin: app.url } };
    expect(await closeCodeOf(refused)).toBe(closeCodes.foreignOrigin.code);
    expect(await closeCodeOf({ ...refused, headers })).toBe(closeCodes.notSignedIn.code);
  });

  it('[RIGHTS-3] closes within a second when its session signs out, and only that one', async () => {
    await using app = await runApp();
    const { ada, pair } = await three(app);
    const elsewhere = await app.signIn(ada.email);
    using kept = stockClient({ url: app.url, pairId: pair.id, headers: { cookie: elsewhere.cookie } });
    await kept.synced();
    const page = await connected(app.url, pair.id, { cookie: ada.cookie });
    await ada.ask('POST', '/api/auth/sign-out', {});
    expect(await withinASecond(page)).toBe(closeCodes.notSignedIn.code);
    expect(kept.provider.wsconnected).toBe(true);
  });

  it('[RIGHTS-3] closes within a second when its token is revoked, the password changed elsewhere, or the pair ended', async () => {
    await using app = await runApp();
    const { ada, grace, pair } = await three(app);
    const token = (await ada.ask<{ id: string; token: string }>('POST', '/api/tokens', { name: 'script' })).body;
    const other = await app.signIn(ada.email);

    const byToken = await connected(app.url, pair.id, {}, `?token=${token.token}`);
    expect((await ada.ask('DELETE', `/api/tokens/${token.id}`)).status).toBe(204);
    expect(await withinASecond(byToken)).toBe(closeCodes.notSignedIn.code);

    const here = await connected(app.url, pair.id, { cookie: ada.cookie });
    const there = await connected(app.url, pair.id, { cookie: other.cookie });
    const change = { currentPassword: 'correct horse battery', newPassword: 'an even better one' };
    await ada.ask('POST', '/api/auth/change-password', change);
    expect(await withinASecond(there)).toBe(closeCodes.notSignedIn.code);

    await grace.ask('POST', `/api/pairs/${pair.id}/end`);
    expect(await withinASecond(here)).toBe(closeCodes.ended.code);
    const at = { url: app.url, pairId: pair.id };
    expect(await closeCodeOf({ ...at, headers: { cookie: ada.cookie } })).toBe(closeCodes.ended.code);
    const eve = await app.signUp('Eve');
    expect(await closeCodeOf({ ...at, headers: { cookie: eve.cookie } })).toBe(closeCodes.notYours.code);
  });

  it('[RIGHTS-4] asks a client of too old a schema to reload before it gets a document', async () => {
    await using app = await runApp();
    const { ada, pair } = await three(app);
    const at = { url: app.url, pairId: pair.id, headers: { cookie: ada.cookie } };
    for (const schema of ['0', '-1', 'old', '']) {
      expect(await closeCodeOf({ ...at, params: { schema } })).toBe(closeCodes.outdated.code);
    }
    using current = stockClient({ ...at, params: { schema: '1' } });
    await current.synced();
  });
});

/** A raw connection that has heard from the server: the code that it will be closed with. */
async function connected(url: string, pairId: string, headers: Record<string, string>, query = '') {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/agenda/${pairId}${query}`, { headers });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((resolve, reject) => {
    socket.once('message', resolve);
    socket.once('error', reject);
  });
  return { closed };
}

function withinASecond({ closed }: { closed: Promise<number> }): Promise<number | 'too late'> {
  return Promise.race([closed, delay(1000, 'too late' as const)]);
}
