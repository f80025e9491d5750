import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Origins } from '../origins.ts';
import { mayChange } from '../policies/may-change.ts';
import { Refusal } from '../problem.ts';
import type { Identity } from '../relay/ports.ts';
import type { Services } from '../services.ts';

declare module 'fastify' {
  interface FastifyRequest {
    identity: Identity | null;
  }
}

/** From here on in this scope, a request has somebody behind it, and a change was meant by them. */
export function requireSignedIn(app: FastifyInstance, { authenticate, origins }: Services): void {
  app.decorateRequest('identity', null);
  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    request.identity = await authenticate(request, reply);
    if (!request.identity) throw new Refusal(401, 'Sign in, or send an API token as "Authorization: Bearer …".');
    const byCookie = 'sessionId' in request.identity;
    if (byCookie && !mayChange(request, origins)) throw foreignPage(origins);
  });
}

export function foreignPage(origins: Origins): Refusal {
  return new Refusal(403, `This page is not of this server. Open ${origins.main()}.`);
}

export function userIdOf(request: FastifyRequest): string {
  if (!request.identity) throw new Error('A route outside of the signed-in scope asks who is there');
  return request.identity.userId;
}
