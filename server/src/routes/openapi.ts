import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { apiPage } from './api-page.ts';
import { authOperations } from './auth-operations.ts';

/** Before the routes that it is to describe. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Throughline',
        version: '1',
        description:
          'The shared, living agenda for 1:1 meetings. Sign in for a session cookie, or send an API token as ' +
          '`Authorization: Bearer tl_…`. Refusals are `application/problem+json` with a sentence that says what to do. ' +
          'The agendas themselves are edited over the y-websocket protocol at `/sync/agenda/<pairId>`.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'throughline.session_token' },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { token: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => {
      if ('swaggerObject' in document) return document.swaggerObject;
      const { openapiObject } = document;
      return { ...openapiObject, paths: { ...authOperations, ...openapiObject.paths } };
    },
  });

  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  app.get('/api/docs', { schema: { hide: true } }, (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(apiPage(app.swagger())),
  );
}
