import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Identity } from '../relay/ports.ts';
import type { ApiTokens } from './api-tokens.ts';
import type { Auth } from './auth.ts';

export type Authenticate = (request: FastifyRequest, reply?: FastifyReply) => Promise<Identity | null>;

/**
 * A token in the header or in the socket's query, and otherwise the session cookie. A token that is wrong does not
 * fall back to the cookie: whoever names one means it.
 */
export function createAuthenticate(auth: Auth, tokens: ApiTokens): Authenticate {
  return async (request, reply) => {
    const token = bearer(request) ?? socketToken(request);
    if (token !== null) return tokens.identify(token);
    if (!request.headers.cookie) return null;
    const { response, headers } = await auth.api.getSession({
      headers: fromNodeHeaders(request.headers),
      returnHeaders: true,
    });
    // A session that is used lives on: better-auth then renews the cookie.
    for (const cookie of headers.getSetCookie()) reply?.header('set-cookie', cookie);
    return response && { userId: response.user.id, sessionId: response.session.id };
  };
}

function bearer(request: FastifyRequest): string | null {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

function socketToken(request: FastifyRequest): string | null {
  if (!request.ws) return null;
  const token = (request.query as Record<string, unknown>).token;
  return typeof token === 'string' ? token : null;
}
