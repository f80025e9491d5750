import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ADDRESS_HEADER } from '../accounts/auth.ts';
import { inEvenTime } from '../accounts/password-reset.ts';
import { createSignInLimits } from '../accounts/sign-in-limits.ts';
import { mayChange } from '../policies/may-change.ts';
import { notFound, Refusal } from '../problem.ts';
import type { Services } from '../services.ts';
import { type AuthBody, authPaths, checkAuthBody } from './auth-paths.ts';
import { toAuthProblem } from './auth-problem.ts';
import { sendProblem } from './errors.ts';
import { foreignPage } from './signed-in.ts';

const STILL_SIGNED_IN =
  'Your password is the new one now, but your other devices are still signed in. Change it once more to sign them out.';

/**
 * better-auth under its own paths, as far as the product offers them. In a scope of its own: it reads bodies itself,
 * and the JSON routes must not.
 */
export async function authRoutes(app: FastifyInstance, services: Services): Promise<void> {
  const { auth, origins } = services;
  const limits = createSignInLimits(services.settings.limits);

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 16_384 }, (_request, body, done) => done(null, body));

  app.route({
    method: ['GET', 'POST'],
    url: '/*',
    schema: { hide: true },
    handler: async (request, reply) => {
      const path = pathOf(request);
      if (!authPaths.has(path)) throw notFound();
      // better-auth asks only who comes with a cookie or signs in. A mail can be asked for without either.
      if (!mayChange(request, origins)) throw foreignPage(origins);
      const body = request.method === 'POST' ? checkAuthBody(path, request.body) : {};
      const personId = path === '/change-password' ? await personOf(request) : undefined;
      const attempt = { path, address: request.ip, email: body.email, personId };
      const handle = () => auth.handler(toWebRequest(request, body));
      const response = await limits.run(attempt, () =>
        path === '/request-password-reset' ? inEvenTime(handle) : handle(),
      );
      if (path === '/change-password' && response.ok && !(await signOutElsewhere(request))) {
        sendProblem(reply, new Refusal(500, STILL_SIGNED_IN));
        return reply;
      }
      return pass(response, reply);
    },
  });

  function toWebRequest(request: FastifyRequest, body: AuthBody): Request {
    const headers = fromNodeHeaders(request.headers);
    headers.set(ADDRESS_HEADER, request.ip);
    headers.delete('content-length');
    // What comes from no browser names no origin, and nobody can be tricked into sending it: see may-change.ts.
    const fromBrowser = headers.has('origin') || headers.has('referer') || headers.has('sec-fetch-site');
    if (!fromBrowser) headers.set('origin', origins.main());
    const url = origins.main() + request.url;
    if (request.method !== 'POST') return new Request(url, { headers });
    headers.set('content-type', 'application/json');
    return new Request(url, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  // By the cookie alone, as better-auth goes: a token in the same request may be another person's.
  async function personOf(request: FastifyRequest): Promise<string | undefined> {
    const headers = fromNodeHeaders(request.headers);
    const session = await auth.api.getSession({ headers, query: { disableRefresh: true } });
    return session?.user.id;
  }

  // Rather than by better-auth's own switch, which would end this session, too, and close its open agendas.
  async function signOutElsewhere(request: FastifyRequest): Promise<boolean> {
    try {
      await auth.api.revokeOtherSessions({ headers: fromNodeHeaders(request.headers) });
      return true;
    } catch (error) {
      request.log.error({ err: error }, 'a password was changed, and nobody signed out elsewhere');
      return false;
    }
  }
}

function pathOf(request: FastifyRequest): string {
  return `/${(request.params as { '*': string })['*']}`;
}

async function pass(response: Response, reply: FastifyReply): Promise<unknown> {
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  reply.header('cache-control', 'no-store');
  const text = await response.text();
  if (response.status >= 400) {
    sendProblem(reply, toAuthProblem(response.status, text));
    return reply;
  }
  const location = response.headers.get('location');
  if (location !== null) reply.header('location', withinUs(location));
  return reply.code(response.status).type('application/json').send(text);
}

/**
 * better-auth makes a page's path absolute by a base that is nobody's address; every page that it leads to is ours. With
 * two slashes at its beginning, a browser would take what follows for a host.
 */
function withinUs(location: string): string {
  const { pathname, search, hash } = new URL(location, 'http://localhost');
  return `/${pathname.replace(/^[/\\]+/, '')}${search}${hash}`;
}
