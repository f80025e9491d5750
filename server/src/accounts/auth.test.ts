import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../store/database.ts';
import { removeHalfSignUps } from './auth.ts';

describe('A sign-up that a crash cut in two', () => {
  it('leaves the address free, and nobody else is touched', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'throughline-'));
    const db = await openDatabase(path.join(folder, 'test.db'));
    const at = { createdAt: '', updatedAt: '' };
    const person = (id: string) => ({
      id,
      name: id,
      email: `${id}@example.com`,
      emailVerified: 0,
      timeZone: 'UTC',
      ...at,
    });
    await db
      .insertInto('people')
      .values([person('whole'), person('half')])
      .execute();
    const account = { id: 'a', userId: 'whole', accountId: 'whole', providerId: 'credential', ...at };
    await db.insertInto('auth_accounts').values(account).execute();
    await removeHalfSignUps(db);
    expect(await db.selectFrom('people').select('id').execute()).toEqual([{ id: 'whole' }]);
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  });
});
