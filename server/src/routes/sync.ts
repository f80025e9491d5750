import { SCHEMA_VERSION } from '@throughline/shared/agenda/agenda-doc';
import { type CloseReason, closeCodes } from '@throughline/shared/wire/close-codes';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Identity } from '../relay/ports.ts';
import type { Relay } from '../relay/relay.ts';
import type { Services } from '../services.ts';

type Admission = { readonly identity: Identity } | { readonly refused: CloseReason };

declare module 'fastify' {
  interface FastifyRequest {
    admission: Admission | null;
  }
}

/**
 * Where a y-websocket client connects to. Who may come in is found out before the upgrade, so that the relay hears the
 * first message; a refusal comes after it, since a browser cannot read the status of a refused upgrade.
 */
export async function syncRoutes(app: FastifyInstance, services: Services & { relay: Relay }): Promise<void> {
  const { authenticate, documentAccess, origins, relay } = services;
  app.decorateRequest('admission', null);

  app.get(
    '/sync/*',
    {
      websocket: true,
      schema: { hide: true },
      preValidation: async (request) => {
        request.admission = await admit(request);
      },
    },
    (socket, request) => {
      const { admission } = request;
      // A connection that breaks is no news; without a listener it would end the process.
      socket.on('error', () => {});
      if (admission && 'identity' in admission) {
        relay.connect({ socket, name: nameOf(request), identity: admission.identity });
        return;
      }
      const { code, meaning } = closeCodes[admission?.refused ?? 'serverFailure'];
      socket.close(code, meaning);
    },
  );

  async function admit(request: FastifyRequest): Promise<Admission> {
    const { origin } = request.headers;
    if (origin !== undefined && !origins.includes(origin)) return { refused: 'foreignOrigin' };
    if (speaksTooOld(request)) return { refused: 'outdated' };
    try {
      const identity = await authenticate(request);
      if (!identity) return { refused: 'notSignedIn' };
      const access = await documentAccess(identity, nameOf(request));
      return access === 'ok' ? { identity } : { refused: access };
    } catch (error) {
      request.log.error({ err: error }, 'nobody could be let in');
      return { refused: 'serverFailure' };
    }
  }
}

function nameOf(request: FastifyRequest): string {
  return (request.params as { '*': string })['*'];
}

/** A client that names no schema is served: it is not ours. */
function speaksTooOld(request: FastifyRequest): boolean {
  const { schema } = request.query as { schema?: unknown };
  return schema !== undefined && !(Number(schema) >= SCHEMA_VERSION);
}
