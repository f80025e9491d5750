import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { writeActionItems } from '../store/action-items.ts';
import type { Database } from '../store/database.ts';
import type { UpdateLog } from '../store/update-log.ts';
import type { Patience, WorkPool } from '../work/work-pool.ts';
import { pairIdOf } from './pair-id-of.ts';
import type { ActionItemRow } from './read-action-items.ts';

/** The tables of action items, kept up with the agendas. */
export interface Projection {
  /** Waits until the tables say what these documents say now. True where that changed something. */
  settle(names: readonly string[]): Promise<boolean>;
  /** Writes down what was found in a document that has gone quiet, in a while and without anybody waiting. */
  note(name: string, read: Read): void;
  /** Everything that was appended but not projected when the server last stopped. */
  catchUpAll(): Promise<void>;
  close(): Promise<void>;
}

/** All promises of a document, up to one of its updates. */
interface Read {
  readonly head: number;
  readonly items: readonly ActionItemRow[];
}

interface ProjectionParts {
  readonly db: Kysely<Database>;
  readonly log: Pick<UpdateLog, 'load'>;
  readonly work: WorkPool;
  readonly report: (error: unknown, what: string) => void;
}

export function createProjection({ db, log, work, report }: ProjectionParts): Projection {
  // What this process found last of each document, where writing it down would have changed no row. A write has to reach
  // the disk: nobody should pay for that at every pause in which only notes were typed.
  const found = new Map<string, Found>();
  // One at a time for each document: whoever asks meanwhile waits for the next, which sees all that was there by then.
  const running = new Map<string, Promise<void>>();
  // What nobody waits for, one document after the other: a list that somebody asks for never stands behind all of them.
  let background: Promise<void> = Promise.resolve();
  let closed = false;

  async function read(name: string, how: Patience): Promise<Read> {
    const { bytes, head } = await log.load(name);
    return { head, items: await work.run('readItems', { document: bytes }, how) };
  }

  async function project({ name, projected }: Behind, { head, items }: Read): Promise<void> {
    const pairId = pairIdOf(name);
    if (pairId === null || head <= projected) return;
    const rows = digest(JSON.stringify(items));
    const before = found.get(name);
    // Nobody else has written since: the rows in the table are the ones that were found then.
    const isSame = before?.rows === rows && before.projected === projected;
    if (!isSame) await db.transaction().execute((trx) => writeActionItems(trx, { pairId, name, head, items }));
    found.set(name, { rows, head, projected: isSame ? projected : head });
  }

  async function afterOthers(name: string, reading: () => Promise<Read>): Promise<void> {
    const before = running.get(name);
    const mine = (before?.catch(() => {}) ?? Promise.resolve()).then(async () => {
      for (const behind of await allBehind([name])) await project(behind, await reading());
    });
    running.set(name, mine);
    try {
      await mine;
    } finally {
      if (running.get(name) === mine) running.delete(name);
    }
  }

  async function allBehind(names: readonly string[] | null): Promise<Behind[]> {
    const behind = await behindIn(db, names);
    return behind.filter(({ name, head, projected }) => {
      const known = found.get(name);
      return known?.projected !== projected || known.head < head;
    });
  }

  // One document that cannot be read must not hide the lists of all others: what it said last stays.
  async function tryToProject(name: string, reading: () => Promise<Read>): Promise<void> {
    try {
      await afterOthers(name, reading);
    } catch (error) {
      report(error, 'a projection failed; the next one will do it');
    }
  }

  function inBackground(name: string, reading: () => Promise<Read>): void {
    background = background.then(() => (closed ? undefined : tryToProject(name, reading)));
  }

  return {
    async settle(names) {
      const behind = await allBehind(names);
      await Promise.all(behind.map(({ name }) => tryToProject(name, () => read(name, { patient: false }))));
      return behind.length > 0;
    },
    note: (name, seen) => inBackground(name, () => Promise.resolve(seen)),
    async catchUpAll() {
      for (const { name } of await allBehind(null)) inBackground(name, () => read(name, { patient: true }));
    },
    async close() {
      closed = true;
      await Promise.allSettled([background, ...running.values()]);
    },
  };
}

interface Behind {
  readonly name: string;
  readonly head: number;
  readonly projected: number;
}

interface Found {
  /** Told apart by their digest: what they say is not kept in memory. */
  readonly rows: string;
  /** Found in all updates up to this one. */
  readonly head: number;
  /** What the table said then. */
  readonly projected: number;
}

function digest(rows: string): string {
  return hash('sha256', rows, 'base64');
}

async function behindIn(db: Kysely<Database>, names: readonly string[] | null): Promise<Behind[]> {
  if (names?.length === 0) return [];
  return db
    .selectFrom('documents')
    .select(['name', 'head', 'projected'])
    .whereRef('projected', '<', 'head')
    .$if(names !== null, (query) => query.where('name', 'in', names ?? []))
    .execute();
}
