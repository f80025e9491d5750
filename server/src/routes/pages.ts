import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound, Refusal } from '../problem.ts';
import { sendProblem } from './errors.ts';

/** Addresses that are no pages: what is missing below them is missing. */
const NO_PAGE = /^\/(api|sync|calendar|assets|healthz|readyz|metrics)(\/|$|\?)/;

/** The built client. Every other address is a page of it, and it finds out itself which. */
export async function pageRoutes(app: FastifyInstance, { clientDist }: { clientDist: string }): Promise<void> {
  const built = existsSync(join(clientDist, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: clientDist,
      cacheControl: false,
      // A build's own notes are none of the page.
      dotfiles: 'ignore',
      // Built files have their hash in their name; everything else asks again, and mostly hears "not modified".
      setHeaders: (reply, path) => {
        const forEver = path.startsWith(join(clientDist, 'assets'));
        reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }

  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !NO_PAGE.test(request.url);
    if (isPage && built) return reply.sendFile('index.html');
    const refusal = isPage
      ? new Refusal(404, 'The page is not built. Run "npm run build", or start with "npm start".')
      : notFound('There is nothing at this address. GET /api/openapi.json says what there is.');
    return sendProblem(reply, refusal);
  });
}
