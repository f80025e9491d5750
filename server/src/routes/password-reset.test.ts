import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { CreatedApiToken } from '@throughline/shared/http/people';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { mailServer } from '../testing/mail-server.ts';
import { linkIn, outboxTo } from '../testing/read-mail.ts';
import { PASSWORD, type Person, runApp } from '../testing/run-app.ts';
import { stockClient } from '../testing/stock-client.ts';
import { until } from '../testing/until.ts';

type App = Awaited<ReturnType<typeof runApp>>;

const NEW = 'a much better one';

function resetsIn(app: App) {
  return {
    ask: (email: string) => app.ask('POST', '/api/auth/request-password-reset', { email }),
    set: (token: string, newPassword = NEW) => app.ask('POST', '/api/auth/reset-password', { token, newPassword }),
    signIn: async (email: string, password: string) =>
      (await app.ask('POST', '/api/auth/sign-in/email', { email, password })).status,
    /** The tokens that were mailed to somebody, oldest first. */
    tokens: async (email: string) => (await outboxTo(app.folder, email)).map(tokenIn),
  };
}

/** From the fragment, which no browser sends: no proxy on the way writes it down. */
const tokenIn = (mail: string | undefined) =>
  new URLSearchParams(new URL(linkIn(mail)).hash.slice(1)).get('token') ?? 'no token';

async function withTable<Result>(app: App, work: (table: Sqlite.Database) => Result): Promise<Result> {
  const table = new Sqlite(path.join(app.folder, 'throughline.db'), { timeout: 5000 });
  try {
    return work(table);
  } finally {
    table.close();
  }
}

describe('A forgotten password', () => {
  it('is replaced by a link that leads to our own page and works once', async () => {
    await using smtp = await mailServer();
    await using app = await runApp({ SMTP_URL: smtp.url });
    const ada = await app.signUp('Ada');
    const { ask, set, signIn } = resetsIn(app);
    expect((await ask(ada.email.toUpperCase())).status).toBe(200);
    await until('the second mail', () => smtp.mails.length === 2);
    const mail = (await smtp.to(ada.email))[1];
    expect(mail).toContain('Subject: A new password for Throughline');
    expect(linkIn(mail)).toMatch(new RegExp(`^${app.url}/reset-password#token=\\w+$`));

    expect(await signIn(ada.email, PASSWORD)).toBe(200);
    expect((await set(tokenIn(mail))).status).toBe(200);
    expect(await signIn(ada.email, PASSWORD)).toBe(401);
    expect(await signIn(ada.email, NEW)).toBe(200);
    const again = await set(tokenIn(mail), 'and another one');
    expect([again.status, again.body]).toEqual([
      400,
      expect.objectContaining({ errors: [{ field: 'token', detail: expect.stringContaining('Ask for a new one') }] }),
    ]);
    expect(await signIn(ada.email, NEW)).toBe(200);
  });

  it('is asked about with one answer and in the same time, whoever has an account', async () => {
    await using app = await runApp();
    const ada = await app.signUp('Ada');
    const timed = async (email: string) => {
      const start = performance.now();
      const { status, text } = await resetsIn(app).ask(email);
      return { status, text, ms: performance.now() - start };
    };
    const [known, unknown] = [await timed(ada.email), await timed('nobody@example.com')];
    expect(unknown).toMatchObject({ status: known.status, text: known.text });
    // What a mail costs hides in it.
    for (const { ms } of [known, unknown]) expect(ms).toBeGreaterThan(450);
  });

  it('[RIGHTS-3] signs every session out and closes all their sockets within a second, be they ever so many', async () => {
    await using app = await runApp();
    const [ada, grace] = [await app.signUp('Ada'), await app.signUp('Grace')];
    const pair = await app.pairUp(ada, grace);
    await withTable(app, (table) => addSessions(table, ada.id, 150));
    const late = await app.signIn(ada.email);
    using first = connect(app, pair.id, ada);
    using last = connect(app, pair.id, late);
    using partner = connect(app, pair.id, grace);
    await Promise.all([first.synced(), last.synced(), partner.synced()]);
    const closed = [first, last].map(
      ({ provider }) => new Promise((resolve) => provider.once('connection-close', resolve)),
    );

    const { ask, set, tokens } = resetsIn(app);
    await ask(ada.email);
    const [token = ''] = await tokens(ada.email);
    expect((await set(token)).status).toBe(200);
    expect(await Promise.race([Promise.all(closed), delay(1000, 'too late')])).not.toBe('too late');
    expect((await ada.ask('GET', '/api/me')).status).toBe(401);
    expect((await late.ask('GET', '/api/me')).status).toBe(401);
    expect(partner.provider.wsconnected).toBe(true);
    expect((await grace.ask('GET', '/api/me')).status).toBe(200);
  });

  it('leaves API tokens to work on', async () => {
    await using app = await runApp();
    const ada = await app.signUp('Ada');
    const { body: made } = await ada.ask<CreatedApiToken>('POST', '/api/tokens', { name: 'My script' });
    const { ask, set, tokens } = resetsIn(app);
    await ask(ada.email);
    expect((await set((await tokens(ada.email))[0] ?? '')).status).toBe(200);
    const bearer = { authorization: `Bearer ${made.token}` };
    expect((await app.ask('GET', '/api/me', undefined, bearer)).status).toBe(200);
  });

  it('leaves no other link that works once one was used', async () => {
    await using app = await runApp();
    const [ada, grace] = [await app.signUp('Ada'), await app.signUp('Grace')];
    const { ask, set, tokens } = resetsIn(app);
    for (const { email } of [ada, ada, grace]) await ask(email);
    await until('both mails', async () => (await tokens(ada.email)).length === 2);
    const [first = '', second = ''] = await tokens(ada.email);
    expect((await set(second)).status).toBe(200);
    expect((await set(first)).status).toBe(400);
    expect((await set((await tokens(grace.email))[0] ?? '')).status).toBe(200);
  });

  it('is not replaced by a link that is an hour old, nor by what lies in the database', async () => {
    await using app = await runApp();
    const ada = await app.signUp('Ada');
    const { ask, set, signIn, tokens } = resetsIn(app);
    await ask(ada.email);
    const [token = ''] = await tokens(ada.email);
    const stored = await withTable(app, (table) => table.prepare('SELECT * FROM auth_verifications').all());
    expect(JSON.stringify(stored)).not.toContain(token);
    await withTable(app, (table) => {
      const old = new Date(Date.now() - 1000).toISOString();
      table.prepare('UPDATE auth_verifications SET expiresAt = ?').run(old);
    });
    expect((await set(token)).status).toBe(400);
    expect(await signIn(ada.email, PASSWORD)).toBe(200);
  });

  it('says what is wrong with the new one, and the link still works', async () => {
    await using app = await runApp();
    const ada = await app.signUp('Ada');
    const { ask, set, tokens } = resetsIn(app);
    await ask(ada.email);
    const [token = ''] = await tokens(ada.email);
    expect((await set(token, 'short')).body).toMatchObject({ detail: 'Take a password of at least 8 characters.' });
    expect((await set('')).status).toBe(422);
    expect((await set(token)).status).toBe(200);
  });

  it('confirms no address, so that a link to sign in by takes no password away', async () => {
    await using smtp = await mailServer();
    await using app = await runApp({ SMTP_URL: smtp.url });
    const ada = await app.signUp('Ada');
    const { ask, set, signIn } = resetsIn(app);
    await ask(ada.email);
    await until('the second mail', () => smtp.mails.length === 2);
    await set(tokenIn(smtp.mails[1]));
    const again = await app.signIn(ada.email, NEW);
    expect((await again.ask('GET', '/api/me')).body).toMatchObject({ emailVerified: false });
    await app.ask('POST', '/api/auth/sign-in/magic-link', { email: ada.email });
    expect(smtp.mails).toHaveLength(2);
    expect(await signIn(ada.email, NEW)).toBe(200);
  });

  it('leads to no other site', async () => {
    await using app = await runApp();
    const ada = await app.signUp('Ada');
    const redirectTo = 'https://evil.example/';
    await app.ask('POST', '/api/auth/request-password-reset', { email: ada.email, redirectTo });
    const [mail] = await outboxTo(app.folder, ada.email);
    expect(mail).not.toContain('evil');
    const passedOn = `/api/auth/reset-password/${tokenIn(mail)}?callbackURL=${encodeURIComponent(redirectTo)}`;
    expect((await app.ask('GET', passedOn)).status).toBe(404);
  });

  it('is limited in its mails', async () => {
    await using app = await runApp({ LIMIT_MAILS: '1' });
    const { ask } = resetsIn(app);
    expect([(await ask('a@example.com')).status, (await ask('a@example.com')).status]).toEqual([200, 429]);
  });

  it('can be asked about from elsewhere, however often a stranger asked for the same address', async () => {
    await using app = await runApp({ LIMIT_MAILS: '1', TRUST_PROXY: '1' });
    const askFrom = async (address: string) => {
      const from = { 'x-forwarded-for': address };
      return (await app.ask('POST', '/api/auth/request-password-reset', { email: 'a@example.com' }, from)).status;
    };
    expect([await askFrom('192.0.2.1'), await askFrom('192.0.2.1')]).toEqual([200, 429]);
    expect(await askFrom('192.0.2.2')).toBe(200);
  });

  it('[RIGHTS-2] is neither asked about nor set by a foreign page', async () => {
    await using app = await runApp();
    const bodies = {
      '/api/auth/request-password-reset': { email: 'a@example.com' },
      '/api/auth/sign-in/magic-link': { email: 'a@example.com' },
      '/api/auth/reset-password': { token: 'x', newPassword: NEW },
    };
    for (const [address, body] of Object.entries(bodies)) {
      const asked = await app.ask('POST', address, body, { origin: 'http://evil.example' });
      expect([address, asked.status]).toEqual([address, 403]);
    }
  });
});

function connect(app: App, pairId: string, { cookie }: Person) {
  return stockClient({ url: app.url, pairId, headers: { cookie } });
}

/** Somebody who has signed in very often. */
function addSessions(table: Sqlite.Database, userId: string, count: number): void {
  const add = table.prepare(
    'INSERT INTO auth_sessions (id, userId, token, expiresAt, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const now = new Date().toISOString();
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  for (let n = 0; n < count; n++) add.run(`s${n}`, userId, `t${n}`, expiresAt, now, now);
}
