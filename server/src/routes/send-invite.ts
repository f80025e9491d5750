import type { Invite, Pair } from '@throughline/shared/http/pairs';
import type { FastifyRequest } from 'fastify';
import { createInvite } from '../accounts/invites.ts';
import { inviteMail } from '../mail/mails.ts';
import { Refusal } from '../problem.ts';
import type { Services } from '../services.ts';
import { userIdOf } from './signed-in.ts';

export async function sendInvite(services: Services, pair: Pair, request: FastifyRequest): Promise<Invite> {
  const { mailer, origins, settings, mailLimit } = services;
  if (pair.status !== 'invited') throw new Refusal(409, 'Your partner has joined already: there is nobody to invite.');
  const createdBy = userIdOf(request);
  const { token, expiresAt } = await createInvite(services, {
    pairId: pair.id,
    createdBy,
    validDays: settings.limits.inviteDays,
  });
  const url = `${origins.of(request)}/invite/${token}`;
  const me = pair[pair.role];
  const partner = pair[pair.role === 'manager' ? 'report' : 'manager'];
  // Without a mail server it lands in the outbox. With one, nobody sends strangers mail without end through us.
  const mayMail = mailLimit.take(createdBy);
  if (mayMail) mailer.post(inviteMail({ to: partner.email, from: me.name, url, expiresAt }));
  return { url, token, expiresAt, mailed: mailer.configured && mayMail };
}
