import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { actionItemRoutes } from './action-items.ts';
import { acceptInviteRoute, invitePreviewRoute } from './invites.ts';
import { meRoutes } from './me.ts';
import { pairRoutes } from './pairs.ts';
import { serverInfoRoute } from './server-info.ts';
import { sessionRoutes } from './sessions.ts';
import { requireSignedIn } from './signed-in.ts';
import { tokenRoutes } from './tokens.ts';

export async function apiRoutes(app: FastifyInstance, services: Services): Promise<void> {
  takeEmptyBodies(app);
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  await app.register(serverInfoRoute, services);
  await app.register(invitePreviewRoute, services);
  await app.register(async (signedIn) => {
    requireSignedIn(signedIn, services);
    await signedIn.register(meRoutes, services);
    await signedIn.register(tokenRoutes, services);
    await signedIn.register(pairRoutes, services);
    await signedIn.register(acceptInviteRoute, services);
    await signedIn.register(sessionRoutes, services);
    await signedIn.register(actionItemRoutes, services);
  });
}

/** Many programs name JSON on every request, and send nothing where nothing is asked for. */
function takeEmptyBodies(app: FastifyInstance): void {
  const readJson = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body: string, done) => {
    if (body === '') done(null);
    else readJson(request, body, done);
  });
}
