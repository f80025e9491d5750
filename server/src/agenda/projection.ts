import type { Kysely } from 'kysely';
import { writeActionItems } from '../store/action-items.ts';
import type { Database } from '../store/database.ts';
import type { UpdateLog } from '../store/update-log.ts';
import type { Patience, WorkPool } from '../work/work-pool.ts';
import { pairIdOf } from './pair-id-of.ts';

/** The tables of action items, kept up with the agendas. */
export interface Projection {
  /** Waits until the tables say what these documents say now. True where that changed something. */
  settle(names: readonly string[]): Promise<boolean>;
  /** Projects in a while, without anybody waiting: called when a document has gone quiet. */
  catchUp(name: string): void;
  /** Everything that was appended but not projected when the server last stopped. */
  catchUpAll(): Promise<void>;
  close(): Promise<void>;
}

interface ProjectionParts {
  readonly db: Kysely<Database>;
  readonly log: Pick<UpdateLog, 'load'>;
  readonly work: WorkPool;
  readonly report: (error: unknown, what: string) => void;
}

export function createProjection({ db, log, work, report }: ProjectionParts): Projection {
  // One at a time for each document: whoever asks meanwhile waits for the next, which sees all that was there by then.
  const running = new Map<string, Promise<void>>();
  // What nobody waits for, one document after the other: a list that somebody asks for never stands behind all of them.
  let background: Promise<void> = Promise.resolve();
  let closed = false;

  async function project(name: string, how: Patience): Promise<void> {
    const pairId = pairIdOf(name);
    if (pairId === null) return;
    const { bytes, head } = await log.load(name);
    const items = await work.run('readItems', { document: bytes }, how);
    await db.transaction().execute((trx) => writeActionItems(trx, { pairId, name, head, items }));
  }

  async function afterOthers(name: string, how: Patience): Promise<void> {
    const before = running.get(name);
    const mine = (before?.catch(() => {}) ?? Promise.resolve()).then(async () => {
      if (await isBehind(db, name)) await project(name, how);
    });
    running.set(name, mine);
    try {
      await mine;
    } finally {
      if (running.get(name) === mine) running.delete(name);
    }
  }

  // One document that cannot be read must not hide the lists of all others: what it said last stays.
  async function tryToProject(name: string, how: Patience): Promise<void> {
    try {
      await afterOthers(name, how);
    } catch (error) {
      report(error, 'a projection failed; the next one will do it');
    }
  }

  function catchUp(name: string): void {
    background = background.then(() => (closed ? undefined : tryToProject(name, { patient: true })));
  }

  return {
    async settle(names) {
      const behind = await namesBehind(db, names);
      await Promise.all(behind.map((name) => tryToProject(name, { patient: false })));
      return behind.length > 0;
    },
    catchUp,
    async catchUpAll() {
      for (const name of await namesBehind(db, null)) catchUp(name);
    },
    async close() {
      closed = true;
      await Promise.allSettled([background, ...running.values()]);
    },
  };
}

async function isBehind(db: Kysely<Database>, name: string): Promise<boolean> {
  return (await namesBehind(db, [name])).length > 0;
}

async function namesBehind(db: Kysely<Database>, names: readonly string[] | null): Promise<string[]> {
  if (names?.length === 0) return [];
  const rows = await db
    .selectFrom('documents')
    .select('name')
    .whereRef('projected', '<', 'head')
    .$if(names !== null, (query) => query.where('name', 'in', names ?? []))
    .execute();
  return rows.map((row) => row.name);
}
