import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PatientSqliteDialect } from './patient-sqlite-dialect.ts';

interface Numbers {
  numbers: { n: number };
}

describe('Kysely beside another connection to the same file', () => {
  let folder = '';
  let other: Sqlite.Database;
  let db: Kysely<Numbers>;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'throughline-'));
    const file = path.join(folder, 'test.db');
    other = new Sqlite(file, { timeout: 0 });
    other.pragma('journal_mode = WAL');
    other.exec('create table numbers (n integer)');
    db = open(file, 5000);
  });
  afterEach(async () => {
    await db.destroy();
    other.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (file: string, patienceMs: number) =>
    new Kysely<Numbers>({
      dialect: new PatientSqliteDialect({ database: new Sqlite(file, { timeout: 0 }), patienceMs }),
    });
  const count = () => other.prepare('select count(*) from numbers').pluck().get();

  it('waits for a held lock without holding the process up', async () => {
    other.exec('begin immediate');
    let done = false;
    const writing = db
      .insertInto('numbers')
      .values({ n: 1 })
      .execute()
      .then(() => {
        done = true;
      });
    const from = Date.now();
    await delay(30);
    expect(Date.now() - from).toBeLessThan(1000);
    expect(done).toBe(false);
    other.exec('commit');
    await writing;
    expect(count()).toBe(1);
  });

  it('reads first and writes later in one transaction, whatever the other connection wants meanwhile', async () => {
    await db.transaction().execute(async (trx) => {
      await trx.selectFrom('numbers').selectAll().execute();
      expect(() => other.exec('insert into numbers values (7)')).toThrow(/locked/);
      await trx.insertInto('numbers').values({ n: 1 }).execute();
    });
    other.exec('insert into numbers values (7)');
    expect(count()).toBe(2);
  });

  it('gives up in the end', async () => {
    const impatient = open(path.join(folder, 'test.db'), 20);
    other.exec('begin immediate');
    await expect(sql`insert into numbers values (1)`.execute(impatient)).rejects.toThrow(/locked/);
    other.exec('rollback');
    await impatient.destroy();
  });
});
