import { createdTokenSchema, newTokenSchema, tokenSchema } from '@throughline/shared/http/people';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { notFound } from '../problem.ts';
import type { Services } from '../services.ts';
import { problems } from './problems.ts';
import { userIdOf } from './signed-in.ts';

export const tokenRoutes: FastifyPluginAsyncZod<Services> = async (app, { tokens }) => {
  app.get(
    '/tokens',
    {
      schema: { summary: 'My API tokens', tags: ['people'], response: { 200: z.array(tokenSchema), ...problems } },
    },
    (request) => tokens.list(userIdOf(request)),
  );

  app.post(
    '/tokens',
    {
      schema: {
        summary: 'Make an API token',
        description: 'The answer is the only time that the token itself is shown.',
        tags: ['people'],
        body: newTokenSchema,
        response: { 201: createdTokenSchema, ...problems },
      },
    },
    async (request, reply) => {
      const created = await tokens.create(userIdOf(request), request.body.name);
      return reply.code(201).send(created);
    },
  );

  app.delete(
    '/tokens/:id',
    {
      schema: {
        summary: 'Revoke an API token',
        description: 'What is connected with it is closed at once.',
        tags: ['people'],
        params: z.object({ id: z.string() }),
        response: { 204: z.undefined(), ...problems },
      },
    },
    async (request, reply) => {
      const revoked = await tokens.revoke(userIdOf(request), request.params.id);
      if (!revoked) throw notFound('You have no such token.');
      return reply.code(204).send();
    },
  );
};
