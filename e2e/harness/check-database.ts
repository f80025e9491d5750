import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Server } from './server.ts';

/** What SQLite says about the file as the server left it; a copy is looked at, so that the server recovers its own. */
export function checkDatabase(server: Server): unknown {
  const copy = mkdtempSync(path.join(tmpdir(), 'database-'));
  cpSync(server.dataDir, copy, { recursive: true });
  const database = new Database(path.join(copy, path.basename(server.databaseFile)));
  try {
    return [database.pragma('integrity_check', { simple: true }), database.pragma('foreign_key_check')];
  } finally {
    database.close();
    rmSync(copy, { recursive: true });
  }
}
