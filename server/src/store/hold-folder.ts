import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { isBusy, whenFree } from './when-free.ts';

/**
 * Keeps every other process from the folder until it is released: two servers over one file would not hear of each
 * other's updates. The lock is the system's and ends with the process, however that ends; a file of its own holds it, so
 * that the database can be read and backed up meanwhile. Null where somebody else held it all the time.
 */
export async function holdFolder(folder: string, patienceMs: number): Promise<(() => void) | null> {
  const file = new Sqlite(join(folder, 'in-use'), { timeout: 0 });
  const giveUpAt = Date.now() + patienceMs;
  try {
    await whenFree(
      () => file.exec('begin exclusive'),
      () => Date.now() > giveUpAt,
    );
    return () => file.close();
  } catch (error) {
    file.close();
    if (isBusy(error)) return null;
    throw error;
  }
}
