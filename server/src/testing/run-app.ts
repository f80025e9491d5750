import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Pair } from '@throughline/shared/http/pairs';
import type { Me } from '@throughline/shared/http/people';
import { buildApp, type HandedIn } from '../app.ts';
import { readSettings } from '../env.ts';

/** What a test reads out of an answer. Tests know what they asked for. */
export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
  readonly text: string;
}

export interface Person extends Me {
  readonly cookie: string;
  ask<Body>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<Body>>;
}

/** The whole server on a port of its own over an empty folder. Ends, and forgets, when the test does. */
export async function runApp(env: Record<string, string> = {}, handedIn: HandedIn = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-'));
  const settings = readSettings({ DATA_DIR: folder, LOG_LEVEL: 'silent', LIMIT_SIGN_UPS: '1000', ...env });
  const { app, close } = await buildApp(settings, handedIn);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const ask = askAt(url);

  async function signUp(name: string): Promise<Person> {
    const email = `${name.toLowerCase()}-${randomUUID().slice(0, 8)}@example.com`;
    const answer = await ask('POST', '/api/auth/sign-up/email', { name, email, password: PASSWORD });
    return personWith(ask, cookieOf(answer));
  }

  return {
    url,
    folder,
    ask,
    signUp,
    signIn: async (email: string, password = PASSWORD) =>
      personWith(ask, cookieOf(await ask('POST', '/api/auth/sign-in/email', { email, password }))),
    /** A pair of two people who have both joined. */
    async pairUp(manager: Person, report: Person): Promise<Pair> {
      const { body: pair } = await manager.ask<Pair>('POST', '/api/pairs', {
        role: 'manager',
        partnerEmail: report.email,
      });
      const invite = await manager.ask<{ token: string }>('POST', `/api/pairs/${pair.id}/invite`);
      return (await report.ask<Pair>('POST', `/api/invites/${invite.body.token}/accept`)).body;
    },
    async [Symbol.asyncDispose]() {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const PASSWORD = 'correct horse battery';

export function cookieOf(answer: Answer<unknown>): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

type Ask = Person['ask'];

/** Asks the server at that address. */
export function askAt(url: string): Ask {
  return async (method, route, body, headers = {}) => {
    const response = await fetch(url + route, {
      method,
      redirect: 'manual',
      headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, headers: response.headers, text, body: isJson && text ? JSON.parse(text) : null };
  };
}

async function personWith(ask: Ask, cookie: string): Promise<Person> {
  const { body: me } = await ask<Me>('GET', '/api/me', undefined, { cookie });
  return { ...me, cookie, ask: (method, route, body, headers) => ask(method, route, body, { cookie, ...headers }) };
}
