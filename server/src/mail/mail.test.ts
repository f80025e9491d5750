import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Invite, Pair } from '@throughline/shared/http/pairs';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it } from 'vitest';
import { cookieOf, runApp } from '../testing/run-app.ts';
import { until } from '../testing/until.ts';

/** A mail server that takes everything and keeps it. */
async function mailServer() {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let mail = '';
      stream.on('data', (part) => {
        mail += String(part);
      });
      stream.on('end', () => {
        mails.push(readable(mail));
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    async to(address: string) {
      await until(`a mail to ${address}`, () => mails.some((mail) => mail.includes(`To: ${address}`)));
      return mails.filter((mail) => mail.includes(`To: ${address}`));
    },
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

/** Undoes quoted-printable, so that links are whole. */
function readable(mail: string): string {
  return mail
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const linkIn = (mail: string | undefined) => /http:\S+/.exec(mail ?? '')?.[0] ?? 'no link';
const pathOf = (link: string) => link.slice(new URL(link).origin.length);

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
    const outbox = path.join(app.folder, 'outbox');
    await until(
      'the mail is written',
      () => existsSync(outbox) && readdirSync(outbox).some((file) => file.endsWith('.eml')),
    );
    const [file = ''] = readdirSync(outbox);
    const mail = readable(readFileSync(path.join(outbox, file), 'utf8'));
    expect(mail).toContain('To: g@example.com');
    expect(mail).not.toMatch(/^Bcc:/m);
    expect(linkIn(mail)).toBe(invite.url);
  });

  it('offers no link to sign in by', async () => {
    await using app = await runApp();
    expect((await app.ask('POST', '/api/auth/sign-in/magic-link', { email: 'a@example.com' })).status).toBe(404);
  });
});
