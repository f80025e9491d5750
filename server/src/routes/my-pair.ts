import type { Pair } from '@throughline/shared/http/pairs';
import type { FastifyRequest } from 'fastify';
import { notFound, Refusal } from '../problem.ts';
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
  if (pair.status === 'ended') throw new Refusal(409, 'This pair has ended. Its agenda and records can still be read.');
  return pair;
}
