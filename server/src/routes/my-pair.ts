import type { Pair } from '@throughline/shared/http/pairs';
import type { FastifyRequest } from 'fastify';
import { refuseEnded } from '../agenda/living-session.ts';
import { notFound } from '../problem.ts';
import type { Services } from '../services.ts';
import { pairOf } from '../store/pairs.ts';
import { userIdOf } from './signed-in.ts';

/** The pair of the path, if it is the asker's. */
export async function myPair({ db }: Services, request: FastifyRequest): Promise<Pair> {
  const { pairId } = request.params as { pairId: string };
  const pair = await pairOf(db, userIdOf(request), pairId);
  if (!pair) throw notFound('You have no such pair.');
  return pair;
}

/** The same, for a change: what has ended stays as it is. */
export async function myLivingPair(services: Services, request: FastifyRequest): Promise<Pair> {
  const pair = await myPair(services, request);
  refuseEnded(pair);
  return pair;
}
