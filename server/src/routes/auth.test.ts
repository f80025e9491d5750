import path from 'node:path';
import type { CreatedApiToken } from '@throughline/shared/http/people';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { mailServer } from '../testing/mail-server.ts';
import { cookieOf, PASSWORD, type Person, runApp } from '../testing/run-app.ts';

const signUp = { name: 'Ada', email: 'Ada@Example.com', password: PASSWORD };
const signIn = (password: string, email = 'ada@example.com') =>
  ['POST', '/api/auth/sign-in/email', { email, password }] as const;

describe('Signing up and in', () => {
  it('signs up and is signed in at once, under the address in small letters', async () => {
    await using app = await runApp();
    const answer = await app.ask('POST', '/api/auth/sign-up/email', signUp);
    const me = await app.ask('GET', '/api/me', undefined, { cookie: cookieOf(answer) });
    expect(me.body).toMatchObject({ name: 'Ada', email: 'ada@example.com', timeZone: 'UTC', emailVerified: false });
  });

  it('sets a cookie that no script reads and no other site sends', async () => {
    await using app = await runApp();
    const answer = await app.ask('POST', '/api/auth/sign-up/email', signUp);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^throughline\.session_token=.*HttpOnly; SameSite=Lax/);
  });

  it('says in a sentence, at its field, what is wrong', async () => {
    await using app = await runApp();
    await app.ask('POST', '/api/auth/sign-up/email', signUp);
    const twice = await app.ask('POST', '/api/auth/sign-up/email', signUp);
    expect(twice.status).toBe(422);
    expect(twice.headers.get('content-type')).toContain('application/problem+json');
    expect(twice.body).toMatchObject({
      errors: [{ field: 'email', detail: expect.stringContaining('Sign in instead') }],
    });
    const short = await app.ask('POST', '/api/auth/sign-up/email', {
      ...signUp,
      email: 'b@example.com',
      password: 'x',
    });
    expect(short.body).toMatchObject({ errors: [{ field: 'password' }] });
    const nameless = await app.ask('POST', '/api/auth/sign-up/email', { ...signUp, name: ' ' });
    expect(nameless.body).toMatchObject({ detail: 'Write your name.', errors: [{ field: 'name' }] });
    const wrong = await app.ask(...signIn('not the password'));
    expect(wrong.status).toBe(401);
    expect(wrong.body).toMatchObject({ errors: [{ field: 'password' }] });
  });

  it('changes the name and the time zone', async () => {
    await using app = await runApp();
    const ada = await app.signUp('Ada');
    await ada.ask('PATCH', '/api/me', { name: 'Ada Lovelace', timeZone: 'Europe/London' });
    expect((await ada.ask('GET', '/api/me')).body).toMatchObject({ name: 'Ada Lovelace', timeZone: 'Europe/London' });
    expect((await ada.ask('PATCH', '/api/me', { timeZone: 'Mars/Phobos' })).status).toBe(422);
  });

  it('changes the password, stays signed in here and is signed out everywhere else', async () => {
    await using app = await runApp();
    const here = await app.signUp('Ada');
    const elsewhere = await app.signIn(here.email);
    const change = { currentPassword: PASSWORD, newPassword: 'an even better one' };
    expect((await here.ask('POST', '/api/auth/change-password', change)).status).toBe(200);
    expect((await here.ask('GET', '/api/me')).status).toBe(200);
    expect((await elsewhere.ask('GET', '/api/me')).status).toBe(401);
    expect((await app.ask(...signIn(PASSWORD, here.email))).status).toBe(401);
    expect((await app.ask(...signIn('an even better one', here.email))).status).toBe(200);
  });

  it('says that the password is another one, though the other devices could not be signed out', async () => {
    await using app = await runApp();
    const here = await app.signUp('Ada');
    const elsewhere = await app.signIn(here.email);
    const file = new Sqlite(path.join(app.folder, 'throughline.db'), { timeout: 5000 });
    file.exec("CREATE TRIGGER kept BEFORE DELETE ON auth_sessions BEGIN SELECT raise(FAIL, 'disk is full'); END");
    const change = { currentPassword: PASSWORD, newPassword: 'an even better one' };
    const changed = await here.ask<{ detail: string }>('POST', '/api/auth/change-password', change);
    file.exec('DROP TRIGGER kept');
    file.close();
    expect(changed.status).toBe(500);
    expect(changed.body.detail).toBe(
      'Your password is the new one now, but your other devices are still signed in. Change it once more to sign them out.',
    );
    expect((await app.ask(...signIn('an even better one', here.email))).status).toBe(200);

    const once = { currentPassword: 'an even better one', newPassword: 'the best of all' };
    expect((await here.ask('POST', '/api/auth/change-password', once)).status).toBe(200);
    expect((await elsewhere.ask('GET', '/api/me')).status).toBe(401);
  });

  it('signs out', async () => {
    await using app = await runApp();
    const ada = await app.signUp('Ada');
    await ada.ask('POST', '/api/auth/sign-out', {});
    expect((await ada.ask('GET', '/api/me')).status).toBe(401);
  });

  it('offers nothing of better-auth that the product does not use', async () => {
    await using app = await runApp();
    const ada = await app.signUp('Ada');
    for (const path of ['delete-user', 'update-user', 'change-email', 'sign-in/social', 'sign-in/magic-link/x']) {
      expect((await ada.ask('POST', `/api/auth/${path}`, { name: 'x' })).status).toBe(404);
    }
  });

  it('[RIGHTS-2] refuses to sign anyone in, up or out for a foreign page', async () => {
    await using app = await runApp();
    const ada = await app.signUp('Ada');
    const foreign = { origin: 'http://evil.example' };
    expect((await ada.ask('POST', '/api/auth/sign-out', {}, foreign)).status).toBe(403);
    expect((await app.ask('POST', '/api/auth/sign-up/email', signUp, foreign)).status).toBe(403);
    expect((await ada.ask('GET', '/api/me')).status).toBe(200);
  });

  it.each(['verify-email', 'magic-link/verify'])(
    'leads from %s to a page of ours, and to no other site',
    async (path) => {
      await using smtp = await mailServer();
      await using app = await runApp({ SMTP_URL: smtp.url });
      const leadsTo = async (callbackURL: string) => {
        const asked = `/api/auth/${path}?token=made-up&callbackURL=${encodeURIComponent(callbackURL)}`;
        const { headers } = await app.ask('GET', asked);
        // As a browser reads it.
        return new URL(headers.get('location') ?? '/none', app.url);
      };
      expect(await leadsTo('/settings')).toMatchObject({ origin: app.url, pathname: '/settings' });
      for (const host of [
        '//evil.example',
        '/\\evil.example',
        '\\\\evil.example',
        '/.//evil.example',
        '///evil.example',
      ]) {
        expect((await leadsTo(app.url + host)).origin).toBe(app.url);
        expect((await leadsTo(host)).origin).toBe(app.url);
      }
    },
  );
});

describe('Limits of signing up and in', () => {
  it('take so many sign-ups a minute from one address, whatever a header says', async () => {
    await using app = await runApp({ LIMIT_SIGN_UPS: '2' });
    const asked = [];
    for (const n of [1, 2, 3]) {
      const person = { ...signUp, email: `person${n}@example.com` };
      asked.push(await app.ask('POST', '/api/auth/sign-up/email', person, { 'x-forwarded-for': `192.0.2.${n}` }));
    }
    expect(asked.map((answer) => answer.status)).toEqual([200, 200, 429]);
  });

  it('go by the address that a trusted proxy names', async () => {
    await using app = await runApp({ LIMIT_SIGN_UPS: '1', TRUST_PROXY: '1' });
    const from = (n: number, address: string) =>
      app.ask(
        'POST',
        '/api/auth/sign-up/email',
        { ...signUp, email: `p${n}@example.com` },
        { 'x-forwarded-for': address },
      );
    expect((await from(1, '192.0.2.1')).status).toBe(200);
    expect((await from(2, '192.0.2.2')).status).toBe(200);
    // What came before the proxy is what the client made up.
    expect((await from(3, '192.0.2.99, 192.0.2.1')).status).toBe(429);
  });

  it('count failures for one account, and let others in', async () => {
    await using app = await runApp({ LIMIT_SIGN_IN_FAILURES: '2' });
    const ada = await app.signUp('Ada');
    const grace = await app.signUp('Grace');
    expect((await app.ask(...signIn('wrong one', ada.email))).status).toBe(401);
    expect((await app.ask(...signIn('wrong two', ada.email))).status).toBe(401);
    expect((await app.ask(...signIn(PASSWORD, ada.email.toUpperCase()))).status).toBe(429);
    expect((await app.ask(...signIn(PASSWORD, grace.email))).status).toBe(200);
  });

  it('let many devices in at once', async () => {
    await using app = await runApp({ LIMIT_SIGN_IN_FAILURES: '2' });
    const ada = await app.signUp('Ada');
    const asked = await Promise.all([1, 2, 3, 4].map(() => app.ask(...signIn(PASSWORD, ada.email))));
    expect(asked.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
  });

  it('count failures that are made at once', async () => {
    await using app = await runApp({ LIMIT_SIGN_IN_FAILURES: '2' });
    const ada = await app.signUp('Ada');
    const asked = await Promise.all([1, 2, 3, 4].map((n) => app.ask(...signIn(`wrong number ${n}`, ada.email))));
    expect(asked.map((answer) => answer.status).sort()).toEqual([401, 401, 429, 429]);
  });

  it('count a wrong current password for the person, not for an office behind one address', async () => {
    await using app = await runApp({ LIMIT_SIGN_IN_FAILURES: '2' });
    const [ada, grace] = [await app.signUp('Ada'), await app.signUp('Grace')];
    const change = async (person: Person, currentPassword: string) => {
      const asked = { currentPassword, newPassword: 'an even better one' };
      return (await person.ask('POST', '/api/auth/change-password', asked)).status;
    };
    expect([await change(ada, 'wrong one'), await change(ada, 'wrong two')]).toEqual([400, 400]);
    expect(await change(ada, PASSWORD)).toBe(429);
    expect(await change(grace, PASSWORD)).toBe(200);
    // Neither her success nor her token makes room for more tries.
    const { body: token } = await grace.ask<CreatedApiToken>('POST', '/api/tokens', { name: 'script' });
    const asGrace = { authorization: `Bearer ${token.token}` };
    const again = { currentPassword: PASSWORD, newPassword: 'an even better one' };
    expect((await ada.ask('POST', '/api/auth/change-password', again, asGrace)).status).toBe(429);
    expect((await app.ask('POST', '/api/auth/change-password', again)).status).toBe(401);
  });

  it('do not count what went well', async () => {
    await using app = await runApp({ LIMIT_SIGN_IN_FAILURES: '2' });
    const ada = await app.signUp('Ada');
    for (const _ of [1, 2, 3, 4]) expect((await app.ask(...signIn(PASSWORD, ada.email))).status).toBe(200);
  });
});
