import { changePairSchema, inviteSchema, newPairSchema, pairSchema } from '@throughline/shared/http/pairs';
import { agendaName } from '@throughline/shared/wire/messages';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { createPair } from '../accounts/create-pair.ts';
import { endPair } from '../accounts/end-pair.ts';
import { changePair } from '../agenda/change-pair.ts';
import { notFound, Refusal } from '../problem.ts';
import type { Services } from '../services.ts';
import { pairOf, pairsOf } from '../store/pairs.ts';
import { myLivingPair, myPair } from './my-pair.ts';
import { problems } from './problems.ts';
import { sendInvite } from './send-invite.ts';
import { userIdOf } from './signed-in.ts';

const tags = ['pairs'];
const params = z.object({ pairId: z.string() });

export const pairRoutes: FastifyPluginAsyncZod<Services> = async (app, services) => {
  const { db, projection } = services;

  app.get(
    '/pairs',
    { schema: { summary: 'My pairs', tags, response: { 200: z.array(pairSchema), ...problems } } },
    async (request) => {
      const mine = await pairsOf(db, userIdOf(request));
      const changed = await projection.settle(mine.map((pair) => agendaName(pair.id)));
      return changed ? pairsOf(db, userIdOf(request)) : mine;
    },
  );

  app.post(
    '/pairs',
    {
      schema: {
        summary: 'Begin a pair',
        description: 'Its agenda is there at once; the partner joins by an invite.',
        tags,
        body: newPairSchema,
        response: { 201: pairSchema, ...problems },
      },
    },
    async (request, reply) => {
      const person = await db
        .selectFrom('people')
        .select(['id', 'name', 'email'])
        .where('id', '=', userIdOf(request))
        .executeTakeFirstOrThrow();
      if (request.body.partnerEmail === person.email) {
        throw new Refusal(422, 'That is your own address. Write your partner’s.');
      }
      const pairId = await createPair(services, person, request.body);
      const pair = await pairOf(db, person.id, pairId);
      if (!pair) throw notFound();
      return reply.code(201).send(pair);
    },
  );

  app.get(
    '/pairs/:pairId',
    { schema: { summary: 'One pair', tags, params, response: { 200: pairSchema, ...problems } } },
    async (request) => {
      const pair = await myPair(services, request);
      const changed = await projection.settle([agendaName(pair.id)]);
      return changed ? myPair(services, request) : pair;
    },
  );

  app.patch(
    '/pairs/:pairId',
    {
      schema: {
        summary: 'Change the date of the current session, or the name of a partner who has not joined',
        tags,
        params,
        body: changePairSchema,
        response: { 200: pairSchema, ...problems },
      },
    },
    async (request) => {
      await changePair(services, await myLivingPair(services, request), request.body);
      return myPair(services, request);
    },
  );

  app.post(
    '/pairs/:pairId/invite',
    {
      schema: {
        summary: 'A fresh invite link',
        description: 'It works once, until `expiresAt`, and takes the place of every earlier one.',
        tags,
        params,
        response: { 201: inviteSchema, ...problems },
      },
    },
    async (request, reply) => {
      const pair = await myLivingPair(services, request);
      return reply.code(201).send(await sendInvite(services, pair, request));
    },
  );

  app.post(
    '/pairs/:pairId/end',
    {
      schema: {
        summary: 'End a pair',
        description: 'Agenda and records freeze; both people can go on reading them.',
        tags,
        params,
        response: { 200: pairSchema, ...problems },
      },
    },
    async (request) => {
      const pair = await myPair(services, request);
      await endPair(services, pair.id, { id: userIdOf(request) });
      return myPair(services, request);
    },
  );
};
