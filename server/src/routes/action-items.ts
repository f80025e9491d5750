import {
  actionItemSchema,
  changeActionItemSchema,
  followUpsQuerySchema,
  newActionItemSchema,
} from '@throughline/shared/http/action-items';
import type { ItemId, UserId } from '@throughline/shared/ids';
import { agendaName } from '@throughline/shared/wire/messages';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addActionItem, changeActionItem } from '../agenda/action-items.ts';
import { refuseEnded } from '../agenda/living-session.ts';
import { notFound } from '../problem.ts';
import type { Services } from '../services.ts';
import { pairOfItem } from '../store/action-items.ts';
import { followUps } from '../store/follow-ups.ts';
import { pairOf, pairsOf } from '../store/pairs.ts';
import { myLivingPair } from './my-pair.ts';
import { problems } from './problems.ts';
import { userIdOf } from './signed-in.ts';

const tags = ['action items'];

export const actionItemRoutes: FastifyPluginAsyncZod<Services> = async (app, services) => {
  const { db, projection } = services;

  app.get(
    '/follow-ups',
    {
      schema: {
        summary: 'Open action items over all my pairs',
        description: '`owner=me` (the default) what I promised, `owner=partner` what I wait for.',
        tags,
        querystring: followUpsQuerySchema,
        response: { 200: z.array(actionItemSchema), ...problems },
      },
    },
    async (request) => {
      await settleMine(request);
      return followUps(db, userIdOf(request), request.query.owner);
    },
  );

  app.post(
    '/pairs/:pairId/action-items',
    {
      schema: {
        summary: 'Add an action item to the living agenda',
        tags,
        params: z.object({ pairId: z.string() }),
        body: newActionItemSchema,
        response: { 201: actionItemSchema, ...problems },
      },
    },
    async (request, reply) => {
      const pair = await myLivingPair(services, request);
      const item = await addActionItem(services, pair, userIdOf(request) as UserId, request.body);
      return reply.code(201).send(item);
    },
  );

  app.patch(
    '/action-items/:id',
    {
      schema: {
        summary: 'Change an action item, settle it or open it again',
        description:
          'Changes what is named, and nothing else. Also one that an earlier session settled: opened again, or dropped for another reason, it is shown in the current session. The record of the earlier one stays as it was wrapped.',
        tags,
        params: z.object({ id: z.string() }),
        body: changeActionItemSchema,
        response: { 200: actionItemSchema, ...problems },
      },
    },
    async (request) => {
      const userId = userIdOf(request) as UserId;
      const id = request.params.id as ItemId;
      // It may have been written a moment ago, in an open editor.
      if ((await pairOfItem(db, userId, id)) === null) await settleMine(request);
      const pairId = await pairOfItem(db, userId, id);
      const pair = pairId && (await pairOf(db, userId, pairId));
      if (!pair) throw notFound('You have no such action item.');
      refuseEnded(pair);
      return changeActionItem(services, pair, userId, { id, change: request.body });
    },
  );

  async function settleMine(request: FastifyRequest): Promise<void> {
    const mine = await pairsOf(db, userIdOf(request));
    await projection.settle(mine.map((pair) => agendaName(pair.id)));
  }
};
