import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { until } from '../testing/until.ts';
import { type OpenLog, updateLogContract } from '../testing/update-log-contract.ts';
import { mergeAll } from '../work/merge-all.ts';
import { openDatabase } from './database.ts';
import { BrokenLog, createSqliteUpdateLog } from './sqlite-update-log.ts';

interface OpenFile extends OpenLog {
  readonly file: string;
}

async function openLog(folder = mkdtempSync(path.join(tmpdir(), 'throughline-log-'))): Promise<OpenFile> {
  const file = path.join(folder, 'log.db');
  const db = await openDatabase(file);
  const log = createSqliteUpdateLog({ path: file, db, merge: async (parts) => mergeAll(parts), closeMs: 100 });
  const end = async () => {
    await log.close();
    await db.destroy();
  };
  return {
    log,
    db,
    file,
    async reopen() {
      await end();
      return openLog(folder);
    },
    async close() {
      await end();
      rmSync(folder, { recursive: true });
    },
  };
}

updateLogContract('SQLite', () => openLog());

function letter(): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('words').insert(0, 'x');
  return Y.encodeStateAsUpdate(doc);
}

/** A document, and a connection that may hold everybody's commits up. */
async function openWithDocument() {
  const opened = await openLog();
  await opened.db.transaction().execute((trx) => opened.log.create(trx, 'agenda/a', letter()));
  return { ...opened, other: new Sqlite(opened.file, { timeout: 5000 }) };
}

describe('the SQLite file', () => {
  it('[LOG-1] shows another process what was appended as soon as that is told', async () => {
    const { log, close, other } = await openWithDocument();
    await log.append('agenda/a', letter());
    expect(other.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(other.prepare('SELECT count(*) AS rows FROM updates').get()).toEqual({ rows: 1 });
    other.close();
    await close();
  });

  it('[LOG-3] appends of one moment share a commit', async () => {
    const { log, close, other } = await openWithDocument();
    const commits = () => other.pragma('data_version', { simple: true }) as number;
    const before = commits();
    let seen = 0;
    let last = before;
    log.onAppended(() => {
      if (commits() !== last) seen++;
      last = commits();
    });
    await Promise.all(Array.from({ length: 500 }, () => log.append('agenda/a', letter())));
    expect(seen).toBeLessThan(10);
    other.close();
    await close();
  });

  it('[LOG-1] that somebody has locked holds commits up, not the process', async () => {
    const { log, close, other } = await openWithDocument();
    other.exec('begin immediate');
    let done = false;
    const appended = log.append('agenda/a', letter()).finally(() => {
      done = true;
    });
    let turns = 0;
    await until('the process does other things', () => ++turns > 20);
    expect(done).toBe(false);
    expect((await log.load('agenda/a')).head).toBe(1);
    other.exec('rollback');
    other.close();
    expect(await appended).toBe(2);
    await close();
  });

  it('[LOG-6] that cannot be written to refuses, and goes on when it can', async () => {
    const { log, close, other } = await openWithDocument();
    other.exec(`CREATE TRIGGER full BEFORE INSERT ON updates BEGIN SELECT raise(FAIL, 'disk is full'); END`);
    const both = await Promise.allSettled([log.append('agenda/a', letter()), log.append('agenda/a', letter())]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    other.exec('DROP TRIGGER full');
    other.close();
    expect(await log.append('agenda/a', letter())).toBe(2);
    await close();
  });

  it('[LOG-6] that stays locked when the server ends refuses what it could not take', async () => {
    const { log, db, other, file } = await openWithDocument();
    other.exec('begin immediate');
    const appended = log.append('agenda/a', letter());
    const refused = expect(appended).rejects.toThrow(/locked/);
    await log.close();
    await refused;
    other.exec('rollback');
    other.close();
    await db.destroy();
    rmSync(path.dirname(file), { recursive: true });
  });

  it('with a gap in a log stops the start, and names the document', async () => {
    const opened = await openWithDocument();
    for (let i = 0; i < 3; i++) await opened.log.append('agenda/a', letter());
    opened.other.exec('DELETE FROM updates WHERE seq = 3');
    opened.other.close();
    const file = opened.file;
    expect(() => createSqliteUpdateLog({ path: file, db: opened.db, merge: async (parts) => mergeAll(parts) })).toThrow(
      BrokenLog,
    );
    await opened.close();
  });
});
