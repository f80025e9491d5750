import { randomUUID } from 'node:crypto';
import type { Pair, Role } from '@throughline/shared/http/pairs';
import type { Server } from './server.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Somebody who is signed in and talks to the server over HTTP. */
export class Person {
  readonly name: string;
  readonly email: string;
  readonly password = 'correct horse battery';
  id = '';
  cookie = '';
  readonly #server: Pick<Server, 'url'>;

  constructor(server: Pick<Server, 'url'>, name: string, email = anyAddress(name)) {
    this.#server = server;
    this.name = name;
    this.email = email;
  }

  static async signUp(server: Pick<Server, 'url'>, name: string, address?: string): Promise<Person> {
    const person = new Person(server, name, address);
    const { email, password } = person;
    await person.#enter('/api/auth/sign-up/email', { name, email, password });
    return person;
  }

  async signIn(): Promise<void> {
    await this.#enter('/api/auth/sign-in/email', { email: this.email, password: this.password });
  }

  async signOut(): Promise<void> {
    await this.call('POST', '/api/auth/sign-out', {});
  }

  async call(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await this.#fetch(method, path, body);
    const text = await response.text();
    return { status: response.status, body: asJson(text) };
  }

  /** For a call that has to work. */
  async ask<Body>(method: string, path: string, body?: unknown): Promise<Body> {
    const answer = await this.call(method, path, body);
    if (answer.status < 300) return answer.body as Body;
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  async #enter(path: string, body: unknown): Promise<void> {
    const response = await this.#fetch('POST', path, body);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    this.cookie = response.headers.getSetCookie().map(nameAndValue).join('; ');
    const me = await this.ask<{ id: string }>('GET', '/api/me');
    this.id = me.id;
  }

  #fetch(method: string, path: string, body: unknown): Promise<Response> {
    return fetch(this.#server.url + path, {
      method,
      headers: {
        origin: this.#server.url,
        ...(this.cookie && { cookie: this.cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }
}

/** A pair of two people who both have accepted it; its id. */
export async function pairUp(maker: Person, partner: Person, role: Role = 'manager'): Promise<string> {
  const { id } = await maker.ask<Pair>('POST', '/api/pairs', { role, partnerEmail: partner.email });
  const { token } = await maker.ask<{ token: string }>('POST', `/api/pairs/${id}/invite`, {});
  await partner.ask('POST', `/api/invites/${token}/accept`, {});
  return id;
}

function anyAddress(name: string): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}-${randomUUID().slice(0, 8)}@example.test`;
}

function nameAndValue(setCookie: string): string {
  return setCookie.split(';')[0] ?? '';
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
