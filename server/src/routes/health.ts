import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { Refusal } from '../problem.ts';
import type { Services } from '../services.ts';

const UNREADY_AFTER_MS = 2000;

export async function healthRoutes(app: FastifyInstance, { db }: Services): Promise<void> {
  app.get('/healthz', { schema: { hide: true } }, () => ({ status: 'ok' }));

  app.get('/readyz', { schema: { hide: true } }, async () => {
    const ready = await Promise.race([
      sql`select 1`.execute(db).then(
        () => true,
        () => false,
      ),
      new Promise<false>((resolve) => setTimeout(resolve, UNREADY_AFTER_MS, false).unref()),
    ]);
    if (!ready) throw new Refusal(503, 'The database does not answer. Try again in a moment.');
    return { status: 'ready' };
  });
}
