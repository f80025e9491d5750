import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './database.ts';

describe('Opening the database', () => {
  let file = '';
  beforeEach(() => {
    file = path.join(mkdtempSync(path.join(tmpdir(), 'throughline-')), 'test.db');
  });
  afterEach(() => rmSync(path.dirname(file), { recursive: true, force: true }));

  it('makes all of its tables or none: a start that was cut short is no obstacle to the next', async () => {
    const other = new Sqlite(file);
    other.exec('create table api_tokens (odd text)');
    await expect(openDatabase(file)).rejects.toThrow(/api_tokens/);
    expect(other.prepare("select name from sqlite_master where name = 'people'").all()).toEqual([]);
    other.exec('drop table api_tokens');
    other.close();
    const db = await openDatabase(file);
    expect(await db.selectFrom('people').selectAll().execute()).toEqual([]);
    await db.destroy();
  });

  it('waits for somebody who is just looking at the file', async () => {
    const other = new Sqlite(file);
    other.exec('create table odd (n integer); begin exclusive');
    const opening = openDatabase(file);
    setTimeout(() => other.exec('commit'), 50);
    await (await opening).destroy();
    other.close();
  });
});
