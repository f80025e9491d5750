import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import type { Invite, InvitePreview, Pair } from '@throughline/shared/http/pairs';
import { describe, expect, it } from 'vitest';
import { type Person, runApp } from '../testing/run-app.ts';

async function invited(ada: Person) {
  const { body: pair } = await ada.ask<Pair>('POST', '/api/pairs', {
    role: 'manager',
    partnerEmail: 'grace@example.com',
  });
  const { body: invite } = await ada.ask<Invite>('POST', `/api/pairs/${pair.id}/invite`);
  return { pair, invite };
}

const accept = (person: Person, { token }: Invite) => person.ask<Pair>('POST', `/api/invites/${token}/accept`);

describe('Invites', () => {
  it('show who invites to somebody who is not signed in, and nothing of the agenda', async () => {
    await using app = await runApp();
    const ada = await app.signUp('Ada');
    const { pair, invite } = await invited(ada);
    expect(invite.url).toBe(`${app.url}/invite/${invite.token}`);
    expect(invite.mailed).toBe(false);
    const preview = await app.ask<InvitePreview>('GET', `/api/invites/${invite.token}`);
    expect(preview.body).toEqual({
      from: 'Ada',
      role: 'report',
      email: 'grace@example.com',
      expiresAt: invite.expiresAt,
    });
    expect(preview.text).not.toContain(pair.id);
  });

  it('lead to the name that the inviter came by, and to no other’s', async () => {
    await using app = await runApp();
    const ada = await app.signUp('Ada');
    const { pair } = await invited(ada);
    const ask = async (host: string) => {
      const url = new URL(`/api/pairs/${pair.id}/invite`, app.url);
      const [status, body] = await postWithHost(url, host, ada.cookie);
      expect(status).toBe(201);
      return new URL((JSON.parse(body) as Invite).url).host;
    };
    const { port, host } = new URL(app.url);
    expect(await ask(`localhost:${port}`)).toBe(`localhost:${port}`);
    expect(await ask('evil.example')).toBe(host);
  });

  it('are accepted by a program that says JSON and sends nothing', async () => {
    await using app = await runApp();
    const [ada, grace] = [await app.signUp('Ada'), await app.signUp('Grace')];
    const { invite } = await invited(ada);
    const json = { 'content-type': 'application/json' };
    const joined = await grace.ask('POST', `/api/invites/${invite.token}/accept`, undefined, json);
    expect(joined.status).toBe(200);
  });

  it('[RIGHTS-5] work once, for the first who comes, whatever their address', async () => {
    await using app = await runApp();
    const [ada, grace, eve] = [await app.signUp('Ada'), await app.signUp('Grace'), await app.signUp('Eve')];
    const { pair, invite } = await invited(ada);
    const joined = await accept(grace, invite);
    expect(joined.body).toMatchObject({ id: pair.id, status: 'active', role: 'report', report: { id: grace.id } });
    const second = await accept(eve, invite);
    expect(second.status).toBe(410);
    expect((await eve.ask('GET', '/api/pairs')).body).toEqual([]);
    expect((await app.ask('GET', `/api/invites/${invite.token}`)).status).toBe(410);
  });

  it('[RIGHTS-5] take one of two who come at once', async () => {
    await using app = await runApp();
    const [ada, grace, eve] = [await app.signUp('Ada'), await app.signUp('Grace'), await app.signUp('Eve')];
    const { invite } = await invited(ada);
    const answers = await Promise.all([accept(grace, invite), accept(eve, invite)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 410]);
  });

  it('bring the one who used them back to the pair', async () => {
    await using app = await runApp();
    const [ada, grace] = [await app.signUp('Ada'), await app.signUp('Grace')];
    const { pair, invite } = await invited(ada);
    await accept(grace, invite);
    expect((await accept(grace, invite)).body.id).toBe(pair.id);
  });

  it('are not for the inviter', async () => {
    await using app = await runApp();
    const ada = await app.signUp('Ada');
    const { invite } = await invited(ada);
    expect((await accept(ada, invite)).status).toBe(409);
  });

  it('[RIGHTS-5] give way to a fresh one', async () => {
    await using app = await runApp();
    const [ada, grace] = [await app.signUp('Ada'), await app.signUp('Grace')];
    const { pair, invite } = await invited(ada);
    const fresh = await ada.ask<Invite>('POST', `/api/pairs/${pair.id}/invite`);
    expect((await accept(grace, invite)).status).toBe(410);
    expect((await accept(grace, fresh.body)).status).toBe(200);
    expect((await ada.ask('POST', `/api/pairs/${pair.id}/invite`)).status).toBe(409);
  });

  it('[RIGHTS-5] expire', async () => {
    await using app = await runApp({ INVITE_DAYS: '0.000000001' });
    const [ada, grace] = [await app.signUp('Ada'), await app.signUp('Grace')];
    const { invite } = await invited(ada);
    const late = await accept(grace, invite);
    expect(late.status).toBe(410);
    expect(late.body).toMatchObject({ detail: 'This invite has expired. Ask your partner for a fresh one.' });
  });

  it('lead nowhere when nobody made them', async () => {
    await using app = await runApp();
    const grace = await app.signUp('Grace');
    expect((await grace.ask('POST', '/api/invites/made-up/accept')).status).toBe(404);
    expect((await app.ask('GET', '/api/invites/made-up')).status).toBe(404);
  });

  it('are kept by their hash only', async () => {
    await using app = await runApp();
    const { invite } = await invited(await app.signUp('Ada'));
    const files = readdirSync(app.folder).filter((file) => file.startsWith('throughline.db'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(readFileSync(`${app.folder}/${file}`).includes(invite.token)).toBe(false);
  });
});

/** `fetch` sets the Host header itself. */
function postWithHost(url: URL, host: string, cookie: string): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', headers: { host, cookie } }, (answer) => {
      let body = '';
      answer.on('data', (part) => {
        body += String(part);
      });
      answer.on('end', () => resolve([answer.statusCode ?? 0, body]));
    });
    asked.on('error', reject);
    asked.end();
  });
}
