import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Database } from '../store/database.ts';
import { type Appended, UnknownDocument, type UpdateLog } from '../store/update-log.ts';
import { until } from './until.ts';

export interface OpenLog {
  readonly log: UpdateLog;
  readonly db: Kysely<Database>;
  /** The same data after the process has ended and begun again. */
  reopen(): Promise<OpenLog>;
  close(): Promise<void>;
}

/** What every log does, whatever it keeps its data in. */
export function updateLogContract(kind: string, open: () => Promise<OpenLog>): void {
  let opened: OpenLog;
  beforeEach(async () => {
    opened = await open();
    await createDocument(opened, 'agenda/a', 'seed ');
    await createDocument(opened, 'agenda/b', 'other ');
  });
  afterEach(() => opened.close());

  describe(`the log in ${kind}`, () => {
    it('[LOG-1] has on disk what it has appended, numbered without a gap', async () => {
      const { log } = opened;
      const numbers = await Promise.all([insertion('one '), insertion('two ')].map((it) => log.append('agenda/a', it)));
      expect(numbers).toEqual([2, 3]);
      const again = await opened.reopen();
      expect(await textIn(again.log, 'agenda/a')).toHaveLength('seed one two '.length);
      expect((await again.log.load('agenda/a')).head).toBe(3);
      opened = again;
    });

    it('[LOG-3] updates of many documents are told in the order of their numbers', async () => {
      const { log } = opened;
      const told: Appended[] = [];
      log.onAppended((appended) => told.push(appended));
      const origin = {};
      await Promise.all(['a', 'b', 'a', 'b', 'a'].map((name) => log.append(`agenda/${name}`, insertion('x'), origin)));
      const of = (name: string) => told.filter((appended) => appended.name === name).map(({ seq }) => seq);
      expect([of('agenda/a'), of('agenda/b')]).toEqual([
        [2, 3, 4],
        [2, 3],
      ]);
      expect(told.every((appended) => appended.by === 'client' && appended.origin === origin)).toBe(true);
    });

    it('[LOG-6] refuses what belongs to no document, and nothing else', async () => {
      const { log } = opened;
      const [unknown, known] = await Promise.allSettled([
        log.append('agenda/none', insertion('x')),
        log.append('agenda/a', insertion('x')),
      ]);
      expect(unknown).toMatchObject({ status: 'rejected', reason: expect.any(UnknownDocument) });
      expect(known).toMatchObject({ status: 'fulfilled', value: 2 });
      await expect(log.load('agenda/none')).rejects.toBeInstanceOf(UnknownDocument);
      expect(await log.about('agenda/none')).toBeNull();
    });

    it('loads all updates merged, also right after an append and many times at once', async () => {
      const { log } = opened;
      for (let i = 0; i < 100; i++) {
        const appended = log.append('agenda/a', insertion('x'));
        if (i % 10 === 0) expect(await textIn(log, 'agenda/a')).toHaveLength(5 + i);
        await appended;
      }
      const loads = await Promise.all([1, 2, 3].map(() => log.load('agenda/a')));
      expect(loads.map(({ head }) => head)).toEqual([101, 101, 101]);
      expect(await textIn(log, 'agenda/a')).toHaveLength(105);
    });

    it('[LOG-4] a compaction replaces just what it has merged', async () => {
      const { log } = opened;
      await log.append('agenda/a', insertion('merged '));
      const { bytes, head } = await log.load('agenda/a');
      await log.append('agenda/a', insertion('later '));
      const stateVector = Y.encodeStateVectorFromUpdate(bytes);
      expect(await log.compact('agenda/a', { state: bytes, stateVector, head })).toBe(true);
      expect(await log.about('agenda/a')).toMatchObject({ base: 2, head: 3, stateVector: Buffer.from(stateVector) });
      const again = await opened.reopen();
      expect(await textIn(again.log, 'agenda/a')).toHaveLength('seed merged later '.length);
      opened = again;
    });

    it('[LOG-4] a compaction that comes after a newer one changes nothing', async () => {
      const { log } = opened;
      const old = await log.load('agenda/a');
      await log.append('agenda/a', insertion('x'));
      const { bytes, head } = await log.load('agenda/a');
      const stateVector = new Uint8Array([0]);
      expect(await log.compact('agenda/a', { state: bytes, stateVector, head })).toBe(true);
      expect(await log.compact('agenda/a', { state: old.bytes, stateVector, head: old.head })).toBe(false);
      expect(await textIn(log, 'agenda/a')).toHaveLength(6);
    });

    it('[LOG-5] what comes while the server writes waits, and is numbered after it', async () => {
      const { log } = opened;
      const told: number[] = [];
      log.onAppended(({ name, seq, by }) => name === 'agenda/a' && told.push(by === 'server' ? -seq : seq));
      let appended: Promise<number | null> | null = null;
      const other = await log.edit('agenda/a', async (now) => {
        appended = log.append('agenda/a', insertion('meanwhile '));
        // Another document does not wait.
        const seq = await log.append('agenda/b', insertion('x'));
        expect((await log.load('agenda/a')).head).toBe(now.head);
        return { update: insertion('edit '), result: seq };
      });
      expect([other, await appended]).toEqual([2, 3]);
      expect(told).toEqual([-2, 3]);
      expect(await textIn(log, 'agenda/a')).toHaveLength('seed edit meanwhile '.length);
    });

    it('[LOG-5] an edit sees all that came before it', async () => {
      const { log } = opened;
      const before = log.append('agenda/a', insertion('before '));
      const seen = await log.edit('agenda/a', async ({ head }) => ({ update: null, result: head }));
      expect(seen).toBe(await before);
    });

    it('[LOG-5] edits of one document come one after the other', async () => {
      const { log } = opened;
      const heads = await Promise.all(
        [1, 2, 3, 4].map(() => log.edit('agenda/a', async ({ head }) => ({ update: insertion('x'), result: head }))),
      );
      expect(heads).toEqual([1, 2, 3, 4]);
    });

    it('[LOG-5] what goes with an edit is in its transaction: both, or neither', async () => {
      const { log, db } = opened;
      const projected = (head: number) =>
        log.edit('agenda/a', async () => ({
          update: insertion('x'),
          also: async (trx, now) => {
            await trx.updateTable('documents').set({ projected: now }).where('name', '=', 'agenda/a').execute();
            if (head === 0) throw new Error('no');
          },
          result: null,
        }));
      await projected(1);
      await expect(projected(0)).rejects.toThrow('no');
      const row = await db.selectFrom('documents').selectAll().where('name', '=', 'agenda/a').executeTakeFirst();
      expect(row).toMatchObject({ head: 2, projected: 2 });
      expect(await log.append('agenda/a', insertion('y'))).toBe(3);
    });

    it('[LOG-5] work that fails writes nothing, and lets go of what waited', async () => {
      const { log } = opened;
      let appended: Promise<number | null> | null = null;
      const edit = log.edit('agenda/a', async () => {
        appended = log.append('agenda/a', insertion('x'));
        throw new Error('no');
      });
      await expect(edit).rejects.toThrow('no');
      expect(await appended).toBe(2);
    });

    it('[END-2] nothing is appended after the edit that ends a document, and all that came before it is', async () => {
      const { log } = opened;
      const told: string[] = [];
      log.onAppended(({ name, by }) => told.push(`${name} ${by}`));
      const before = log.append('agenda/a', insertion('before '));
      let meanwhile: Promise<number | null> | null = null;
      await log.edit('agenda/a', async () => {
        meanwhile = log.append('agenda/a', insertion('meanwhile '));
        return { update: null, ends: true, result: null };
      });
      const after = log.append('agenda/a', insertion('after '));
      const other = log.append('agenda/b', insertion('x'));
      expect(await Promise.all([before, meanwhile, after, other])).toEqual([2, null, null, 2]);
      expect(told).toEqual(['agenda/a client', 'agenda/b client']);
      expect(await textIn(log, 'agenda/a')).toHaveLength('seed before '.length);
    });

    it('[END-2] a document whose end fails goes on', async () => {
      const { log } = opened;
      const also = async () => {
        throw new Error('no');
      };
      const edit = log.edit('agenda/a', async () => ({ update: null, ends: true, also, result: null }));
      await expect(edit).rejects.toThrow('no');
      expect(await log.append('agenda/a', insertion('x'))).toBe(2);
    });

    it('[LOG-5] many edits and appends at once lose nothing', async () => {
      const { log } = opened;
      const appends = Array.from({ length: 60 }, (_, i) => log.append(`agenda/${i % 2 ? 'a' : 'b'}`, insertion('x')));
      const edits = Array.from({ length: 10 }, () =>
        log.edit('agenda/a', async () => ({ update: insertion('y'), result: null })),
      );
      await Promise.all([...appends, ...edits]);
      expect((await log.load('agenda/a')).head).toBe(1 + 30 + 10);
      expect(await textIn(log, 'agenda/a')).toHaveLength(5 + 30 + 10);
    });

    it('closes when all that was appended is on disk', async () => {
      const { log } = opened;
      const appended = log.append('agenda/a', insertion('x'));
      const again = await opened.reopen();
      opened = again;
      expect(await appended).toBe(2);
      await until('it is there', async () => (await again.log.load('agenda/a')).head === 2);
    });
  });
}

async function createDocument({ log, db }: OpenLog, name: string, text: string): Promise<void> {
  await db.transaction().execute((trx) => log.create(trx, name, insertion(text)));
}

/** An update of a client of its own: it needs no other. */
function insertion(text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('words').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
}

async function textIn(log: UpdateLog, name: string): Promise<string> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, (await log.load(name)).bytes);
  return doc.getText('words').toString();
}
