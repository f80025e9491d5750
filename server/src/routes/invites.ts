import { invitePreviewSchema, pairSchema } from '@throughline/shared/http/pairs';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { acceptInvite, previewInvite } from '../accounts/invites.ts';
import { type InviteState, inviteRefusals } from '../policies/invite-state.ts';
import { notFound, Refusal } from '../problem.ts';
import type { Services } from '../services.ts';
import { pairOf } from '../store/pairs.ts';
import { problems } from './problems.ts';
import { userIdOf } from './signed-in.ts';

const tags = ['pairs'];
const params = z.object({ token: z.string() });

/** For people who are not signed in yet. */
export const invitePreviewRoute: FastifyPluginAsyncZod<Services> = async (app, services) => {
  app.get(
    '/invites/:token',
    {
      schema: {
        summary: 'Who invites to what',
        description: 'Needs no sign-in: whoever holds the link may know this much.',
        tags,
        params,
        security: [],
        response: { 200: invitePreviewSchema, ...problems },
      },
    },
    async (request) => {
      const found = await previewInvite(services, request.params.token);
      if (found.state !== 'open') throw refuse(found.state);
      return found.preview;
    },
  );
};

export const acceptInviteRoute: FastifyPluginAsyncZod<Services> = async (app, services) => {
  app.post(
    '/invites/:token/accept',
    { schema: { summary: 'Join as the partner', tags, params, response: { 200: pairSchema, ...problems } } },
    async (request) => {
      const accepted = await acceptInvite(services, request.params.token, userIdOf(request));
      if (accepted.outcome === 'own') {
        throw new Refusal(409, 'You made this invite yourself. Send its link to your partner.');
      }
      if (accepted.outcome !== 'joined') throw refuse(accepted.outcome);
      const pair = await pairOf(services.db, userIdOf(request), accepted.pairId);
      if (!pair) throw notFound();
      return pair;
    },
  );
};

function refuse(state: Exclude<InviteState, 'open'>): Refusal {
  return new Refusal(state === 'unknown' ? 404 : 410, inviteRefusals[state]);
}
