import { serverInfoSchema } from '@throughline/shared/http/people';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Services } from '../services.ts';

export const serverInfoRoute: FastifyPluginAsyncZod<Services> = async (app, { mailer }) => {
  app.get(
    '/server',
    {
      schema: {
        summary: 'What this server offers',
        tags: ['server'],
        security: [],
        response: { 200: serverInfoSchema },
      },
    },
    () => ({ mail: mailer.configured }),
  );
};
