import { join } from 'node:path';
import websocket from '@fastify/websocket';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Kysely } from 'kysely';
import { createAccessEndedEvents } from './accounts/access-ended.ts';
import { createApiTokens } from './accounts/api-tokens.ts';
import { createAuth, removeHalfSignUps } from './accounts/auth.ts';
import { createAuthenticate } from './accounts/authenticate.ts';
import { createDocumentAccess } from './accounts/document-access.ts';
import { isEndedBy } from './accounts/is-ended-by.ts';
import { createProjection } from './agenda/projection.ts';
import { SettingError, type Settings } from './env.ts';
import { createMailer, type Mailer } from './mail/mailer.ts';
import { createOrigins } from './origins.ts';
import { createWindowLimit } from './policies/window-limit.ts';
import { createRelay, type Relay } from './relay/relay.ts';
import { apiRoutes } from './routes/api.ts';
import { authRoutes } from './routes/auth.ts';
import { answerWithProblems, refuseUnrouted } from './routes/errors.ts';
import { healthRoutes } from './routes/health.ts';
import { describeApi } from './routes/openapi.ts';
import { pageRoutes } from './routes/pages.ts';
import { secure } from './routes/security.ts';
import { syncRoutes } from './routes/sync.ts';
import type { Services } from './services.ts';
import { type Database, openDatabase } from './store/database.ts';
import { holdFolder } from './store/hold-folder.ts';
import { createSqliteUpdateLog } from './store/sqlite-update-log.ts';
import { systemWallClock, type WallClock } from './wall-clock.ts';
import { createWorkPool } from './work/work-pool.ts';

const HOUR_MS = 3_600_000;
/** Longer than a server takes that was told to stop a moment ago. */
const FOLDER_PATIENCE_MS = 10_000;

export interface App {
  readonly app: FastifyInstance;
  /** Sends what is under way, closes every socket, and waits for the disk. */
  close(): Promise<void>;
}

/** What somebody else than `main.ts` may put in the place of the real thing. */
export interface HandedIn {
  readonly now?: WallClock;
  readonly mailer?: Mailer;
  /** More than the product serves, at the same address. */
  readonly routes?: (app: FastifyInstance) => void;
}

/** The whole server, not yet listening. Tests build it on port 0; `main.ts` listens. */
export async function buildApp(settings: Settings, handedIn: HandedIn = {}): Promise<App> {
  const app = Fastify({
    logger: { level: settings.logLevel },
    // Ours names routes, never addresses: those carry invite tokens and more.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_address, hop) => hop < settings.trustProxy,
    bodyLimit: 65_536,
    // Fastify's own 0 switches Node's limit off. The clock stops when a request is in or upgraded: no socket is cut by it.
    requestTimeout: 60_000,
    forceCloseConnections: true,
    frameworkErrors: refuseUnrouted,
  });
  const releaseFolder = await holdDataFolder(settings);
  const file = join(settings.dataDir, 'throughline.db');
  const db = await openDatabase(file);
  const services = await createServices(settings, app, { db, file, ...handedIn });
  const { log, work, projection, mailer, relay } = services;

  logRequests(app);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerWithProblems(app);
  await secure(app, settings);
  await app.register(websocket, { options: { maxPayload: settings.limits.frameBytes, perMessageDeflate: false } });
  await describeApi(app);
  await app.register(syncRoutes, services);
  await app.register(healthRoutes, services);
  await app.register((auth) => authRoutes(auth, services), { prefix: '/api/auth' });
  await app.register((api) => apiRoutes(api, services), { prefix: '/api' });
  handedIn.routes?.(app);
  await pageRoutes(app, settings);
  await app.ready();
  await projection.catchUpAll();

  return {
    app,
    async close() {
      await relay.close();
      await app.close();
      await mailer.settled();
      await projection.close();
      await log.close();
      await work.close();
      await db.destroy();
      releaseFolder();
    },
  };
}

async function holdDataFolder({ dataDir }: Settings): Promise<() => void> {
  const release = await holdFolder(dataDir, FOLDER_PATIENCE_MS);
  if (release) return release;
  throw new SettingError(
    `DATA_DIR is wrong: another server is at work in ${dataDir}. Stop it, or set another DATA_DIR.`,
  );
}

interface Opened extends HandedIn {
  readonly db: Kysely<Database>;
  readonly file: string;
}

async function createServices(
  settings: Settings,
  app: FastifyInstance,
  { db, file, now = systemWallClock, mailer = createMailer(settings, app.log) }: Opened,
): Promise<Services & { relay: Relay }> {
  await removeHalfSignUps(db);
  const { limits } = settings;
  const report = (error: unknown, what: string) => app.log.error({ err: error }, what);
  const origins = createOrigins(settings, () => portOf(app) ?? settings.port);
  const accessEnded = createAccessEndedEvents();
  const auth = createAuth({ settings, db, mailer, origins, accessEnded, log: app.log });
  const tokens = createApiTokens({ db, accessEnded, now });
  const documentAccess = createDocumentAccess(db);

  const work = createWorkPool();
  const log = createSqliteUpdateLog({ path: file, db, merge: (parts) => work.run('merge', { parts }) });
  const projection = createProjection({ db, log, work, report });
  const relay = createRelay({
    log,
    work,
    limits,
    checkAccess: documentAccess,
    onQuiet: projection.note,
    report,
  });
  accessEnded.on((event) => {
    const reason = 'pairId' in event ? 'ended' : 'notSignedIn';
    relay.closeWhere((connection) => isEndedBy(connection, event), reason);
  });

  return {
    settings,
    now,
    db,
    log,
    work,
    projection,
    relay,
    mailer,
    origins,
    accessEnded,
    auth,
    tokens,
    authenticate: createAuthenticate(auth, tokens),
    documentAccess,
    mailLimit: createWindowLimit({ max: limits.mailsPerHour, windowMs: HOUR_MS }),
  };
}

function portOf(app: FastifyInstance): number | null {
  const address = app.server.address();
  return typeof address === 'object' && address ? address.port : null;
}

/** Which route, how it went and how long it took: no address, no body, nobody's name. */
function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    request.log.debug({ method, route: routeOptions.url, status: reply.statusCode, ms: reply.elapsedTime }, 'answered');
  });
}
