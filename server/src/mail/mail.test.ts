import type { Invite, Pair } from '@throughline/shared/http/pairs';
import { describe, expect, it } from 'vitest';
import { mailServer } from '../testing/mail-server.ts';
import { linkIn, outboxTo, pathOf } from '../testing/read-mail.ts';
import { cookieOf, runApp } from '../testing/run-app.ts';
import { until } from '../testing/until.ts';

describe('Mail, where SMTP is set', () => {
  it('carries the invite, with the link that is shown', async () => {
    await using smtp = await mailServer();
    await using app = await runApp({ SMTP_URL: smtp.url });
    const ada = await app.signUp('Ada');
    const { body: pair } = await ada.ask<Pair>('POST', '/api/pairs', {
      role: 'manager',
      partnerEmail: 'g@example.com',
    });
    const { body: invite } = await ada.ask<Invite>('POST', `/api/pairs/${pair.id}/invite`);
    expect(invite.mailed).toBe(true);
    const [mail] = await smtp.to('g@example.com');
    expect(mail).toContain('Ada invites you');
    expect(linkIn(mail)).toBe(invite.url);
    expect((await app.ask('GET', '/api/server')).body).toEqual({ mail: true });
  });

  it('verifies an address, and only then signs in by a link', async () => {
    await using smtp = await mailServer();
    await using app = await runApp({ SMTP_URL: smtp.url });
    const ada = await app.signUp('Ada');
    const askForLink = () => app.ask('POST', '/api/auth/sign-in/magic-link', { email: ada.email, callbackURL: '/' });

    // Not verified yet: the same answer, and no mail.
    const [verify] = await smtp.to(ada.email);
    expect((await askForLink()).status).toBe(200);
    expect((await app.ask('POST', '/api/auth/sign-in/magic-link', { email: 'nobody@example.com' })).status).toBe(200);
    expect((await app.ask('GET', pathOf(linkIn(verify)))).status).toBe(302);
    expect((await ada.ask('GET', '/api/me')).body).toMatchObject({ emailVerified: true });

    await askForLink();
    await until('the second mail', () => smtp.mails.length === 2);
    const link = linkIn((await smtp.to(ada.email))[1]);
    expect(link).toMatch(new RegExp(`^${app.url}/api/auth/magic-link/verify`));
    const followed = await app.ask('GET', pathOf(link));
    expect(followed.status).toBe(302);
    expect(followed.headers.get('location')).toBe('/');
    expect((await app.ask('GET', '/api/me', undefined, { cookie: cookieOf(followed) })).body).toMatchObject({
      id: ada.id,
    });
    expect(cookieOf(await app.ask('GET', pathOf(link)))).not.toContain('session_token=');
    // The password still opens the account.
    expect((await app.signIn(ada.email)).id).toBe(ada.id);
  });

  it('leads to no other site', async () => {
    await using smtp = await mailServer();
    await using app = await runApp({ SMTP_URL: smtp.url });
    for (const callbackURL of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      const asked = await app.ask('POST', '/api/auth/sign-in/magic-link', { email: 'a@example.com', callbackURL });
      expect(asked.status).toBe(422);
    }
  });

  it('is limited for each address', async () => {
    await using smtp = await mailServer();
    await using app = await runApp({ SMTP_URL: smtp.url, LIMIT_MAILS: '1' });
    const ask = () => app.ask('POST', '/api/auth/sign-in/magic-link', { email: 'a@example.com' });
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 429]);
  });
});

describe('Mail, where SMTP is not set', () => {
  it('lies in the outbox, and the link is shown', async () => {
    await using app = await runApp();
    const ada = await app.signUp('Ada');
    await ada.ask('PATCH', '/api/me', { name: 'Ada\r\nBcc: everyone@example.com' });
    const { body: pair } = await ada.ask<Pair>('POST', '/api/pairs', {
      role: 'manager',
      partnerEmail: 'g@example.com',
    });
    const { body: invite } = await ada.ask<Invite>('POST', `/api/pairs/${pair.id}/invite`);
    const [mail] = await outboxTo(app.folder, 'g@example.com');
    expect(mail).not.toMatch(/^Bcc:/m);
    expect(linkIn(mail)).toBe(invite.url);
  });

  it('offers no link to sign in by', async () => {
    await using app = await runApp();
    expect((await app.ask('POST', '/api/auth/sign-in/magic-link', { email: 'a@example.com' })).status).toBe(404);
  });
});
