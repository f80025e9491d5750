import type { Pair } from '@throughline/shared/http/pairs';
import {
  type SessionRecord,
  sessionRecordSchema,
  sessionSchema,
  type WrappedRecord,
  wrapUpSchema,
} from '@throughline/shared/http/sessions';
import { agendaName } from '@throughline/shared/wire/messages';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { endedRecord } from '../agenda/ended-record.ts';
import { recordHtml } from '../agenda/record-html.ts';
import { recordMarkdown } from '../agenda/record-markdown.ts';
import { wrapUp } from '../agenda/wrap-up.ts';
import { notFound, Refusal } from '../problem.ts';
import type { Services } from '../services.ts';
import { recordOf, sessionsOf } from '../store/sessions.ts';
import { myLivingPair, myPair } from './my-pair.ts';
import { problems } from './problems.ts';
import { userIdOf } from './signed-in.ts';

const tags = ['sessions'];
const params = z.object({ pairId: z.string() });

export const sessionRoutes: FastifyPluginAsyncZod<Services> = async (app, services) => {
  const { db, log, work } = services;

  app.get(
    '/pairs/:pairId/sessions',
    {
      schema: {
        summary: 'Sessions, newest first',
        tags,
        params,
        response: { 200: z.array(sessionSchema), ...problems },
      },
    },
    async (request) => sessionsOf(db, (await myPair(services, request)).id),
  );

  app.post(
    '/pairs/:pairId/wrap-up',
    {
      schema: {
        summary: 'Wrap the current session up',
        description: 'Names the session that is meant: a repeat answers with the same record.',
        tags,
        params,
        body: wrapUpSchema,
        response: { 200: sessionRecordSchema, ...problems },
      },
    },
    async (request) => {
      const pair = await myLivingPair(services, request);
      const { session } = request.body;
      const wrapped = await wrapUp(services, pair, session, { id: userIdOf(request) });
      if (wrapped.outcome === 'not-current') {
        throw new Refusal(409, `Session ${session} is not the current one: that is session ${wrapped.current}.`);
      }
      return toResponse(wrapped.record);
    },
  );

  app.get(
    '/pairs/:pairId/sessions/:number',
    {
      schema: {
        summary: 'The record of a session',
        description:
          '`as=wrapped` leaves out what was added later. The current session has a record once the pair has ended: what it showed then.',
        tags,
        params: params.extend({ number: z.coerce.number().int().min(1) }),
        querystring: z.object({
          format: z.enum(['json', 'md', 'html']).default('json'),
          as: z.literal('wrapped').optional(),
        }),
        response: {
          200: {
            description: 'The record',
            content: {
              'application/json': { schema: sessionRecordSchema },
              'text/markdown': { schema: z.string() },
              'text/html': { schema: z.string() },
            },
          },
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const pair = await myPair(services, request);
      const { number } = request.params;
      const record = await (number === pair.session ? endedRecord(services, pair) : wrappedRecord(pair, request));
      if (!record) throw notFound(noRecord(number, pair.session));
      if (request.query.format === 'md') return reply.type('text/markdown; charset=utf-8').send(recordMarkdown(record));
      if (request.query.format === 'json') return reply.send(toResponse(record));
      // What people wrote is shown as a page of our origin: nothing in it may run or load, whatever got past the renderer.
      reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
      return reply.type('text/html; charset=utf-8').send(recordHtml(record));
    },
  );

  async function wrappedRecord(
    { id }: Pair,
    { params: { number }, query }: { params: { number: number }; query: { as?: 'wrapped' | undefined } },
  ): Promise<WrappedRecord | null> {
    const record = await recordOf(db, id, number);
    if (!record || query.as === 'wrapped') return record;
    const { bytes } = await log.load(agendaName(id));
    const later = await work.run('addedLater', { document: bytes, record: record.asWrapped });
    return { ...record, later };
  }
};

function noRecord(number: number, current: number): string {
  if (number === current) return `Session ${number} is the current one: its record comes with its wrap-up.`;
  return `There is no session ${number}.`;
}

/** The same value; the schema describes it more loosely than the type. */
function toResponse(record: SessionRecord): z.output<typeof sessionRecordSchema> {
  return record as unknown as z.output<typeof sessionRecordSchema>;
}
