import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { agendaName } from '@throughline/shared/wire/messages';
import Sqlite from 'better-sqlite3';
import { WebSocketServer } from 'ws';
import * as Y from 'yjs';
import type { RelayLimits } from '../relay/limits.ts';
import type { CheckAccess } from '../relay/ports.ts';
import { createRelay } from '../relay/relay.ts';
import { openDatabase } from '../store/database.ts';
import { createSqliteUpdateLog } from '../store/sqlite-update-log.ts';
import type { UpdateLog } from '../store/update-log.ts';
import { createWorkPool } from '../work/work-pool.ts';
import { stockClient } from './stock-client.ts';
import { TestSocket } from './test-socket.ts';

interface Options {
  readonly limits?: Partial<RelayLimits>;
  readonly checkAccess?: CheckAccess;
  readonly wrapLog?: (log: UpdateLog) => UpdateLog;
}

export const DOCUMENT = agendaName('one');

/** The relay alone, over real sockets and a SQLite file of its own. `?as=` in the path says who connects. */
export async function runRelay({ limits = {}, checkAccess = async () => 'ok', wrapLog = (log) => log }: Options = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-relay-'));
  const file = path.join(folder, 'log.db');
  const db = await openDatabase(file);
  const work = createWorkPool();
  const log = wrapLog(createSqliteUpdateLog({ path: file, db, merge: (parts) => work.run('merge', { parts }) }));
  const quiet: string[] = [];
  const errors: unknown[] = [];
  const relay = createRelay({
    log,
    work,
    // Test sockets say just what a test lets them say.
    limits: { hearOutMs: 0, ...limits },
    checkAccess,
    onQuiet: (name) => quiet.push(name),
    report: (error) => errors.push(error),
  });
  const create = (pairId: string) =>
    db.transaction().execute((trx) => log.create(trx, agendaName(pairId), firstContent()));
  await create('one');

  const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1', maxPayload: limits.frameBytes ?? 16_000_000 });
  sockets.on('connection', (socket, request) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://here');
    const userId = searchParams.get('as') ?? 'ada';
    relay.connect({ socket, name: pathname.replace('/sync/', ''), identity: { userId, sessionId: `of ${userId}` } });
  });
  await once(sockets, 'listening');
  const { port } = sockets.address() as AddressInfo;

  return {
    relay,
    log,
    db,
    work,
    quiet,
    errors,
    file,
    create,
    client: (as = 'ada', pairId = 'one') => stockClient({ url: `http://127.0.0.1:${port}`, pairId, params: { as } }),
    socket: (as = 'ada', name = DOCUMENT) => TestSocket.open(`ws://127.0.0.1:${port}/sync/${name}?as=${as}`),
    /** What a new client would be served. */
    async served(name = DOCUMENT): Promise<Y.Doc> {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, (await log.load(name)).bytes);
      return doc;
    },
    /** Keeps every commit waiting until the returned function is called. */
    holdCommits(): () => void {
      const other = new Sqlite(file, { timeout: 5000 });
      other.exec('begin immediate');
      return () => {
        other.exec('rollback');
        other.close();
      };
    },
    async [Symbol.asyncDispose]() {
      await relay.close();
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => sockets.close(resolve));
      await log.close();
      await work.close();
      await db.destroy();
      rmSync(folder, { recursive: true });
    },
  };
}

export type RunningRelay = Awaited<ReturnType<typeof runRelay>>;

function firstContent(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('meta').set('session', 1);
  return Y.encodeStateAsUpdate(doc);
}
