import Sqlite from 'better-sqlite3';

/** Lets every append to this file fail, as a full disk does, until the returned function is called. */
export function breakCommits(file: string): () => void {
  const other = new Sqlite(file, { timeout: 5000 });
  other.exec(`CREATE TRIGGER full BEFORE INSERT ON updates BEGIN SELECT raise(FAIL, 'disk is full'); END`);
  return () => {
    other.exec('DROP TRIGGER full');
    other.close();
  };
}
