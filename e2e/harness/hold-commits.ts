import Database from 'better-sqlite3';
import type { Server } from './server.ts';

/** Holds up every commit of the server, as a disk that hangs does, until the returned function is called. */
export function holdCommits(server: Server): () => void {
  const database = new Database(server.databaseFile, { timeout: 5000 });
  database.exec('begin immediate');
  return () => {
    database.exec('rollback');
    database.close();
  };
}
