import { changeMeSchema, type Me, meSchema } from '@throughline/shared/http/people';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Kysely } from 'kysely';
import { Refusal } from '../problem.ts';
import type { Services } from '../services.ts';
import type { Database } from '../store/database.ts';
import { problems } from './problems.ts';
import { userIdOf } from './signed-in.ts';

export const meRoutes: FastifyPluginAsyncZod<Services> = async (app, { db }) => {
  app.get(
    '/me',
    { schema: { summary: 'Who I am', tags: ['people'], response: { 200: meSchema, ...problems } } },
    (request) => findMe(db, userIdOf(request)),
  );

  app.patch(
    '/me',
    {
      schema: {
        summary: 'Change my name or time zone',
        tags: ['people'],
        body: changeMeSchema,
        response: { 200: meSchema, ...problems },
      },
    },
    async (request) => {
      const { name, timeZone } = request.body;
      const change = { ...(name !== undefined && { name }), ...(timeZone !== undefined && { timeZone }) };
      if (Object.keys(change).length > 0) {
        await db.updateTable('people').set(change).where('id', '=', userIdOf(request)).execute();
      }
      return findMe(db, userIdOf(request));
    },
  );
};

async function findMe(db: Kysely<Database>, id: string): Promise<Me> {
  const row = await db
    .selectFrom('people')
    .select(['id', 'name', 'email', 'emailVerified', 'timeZone'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal(401, 'Sign in again.');
  return { ...row, emailVerified: row.emailVerified === 1 };
}
