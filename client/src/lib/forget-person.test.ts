// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { QueryClient } from '@tanstack/react-query';
import type { Me } from '@throughline/shared/http/people';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { openIndexedDbCopy } from '#sync/indexeddb-copy.ts';
import { localCopyName } from '#sync/local-copies.ts';
import { answersName, writeAnswer } from './answers-database.ts';
import { forgetOther } from './forget-kept.ts';
import { finishForgetting, forgetOthers, forgetPerson, isLeftHere } from './forget-person.ts';

const copyOf = (person: string, pair: string) => localCopyName(person, `agenda/${pair}`);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function keepCopy(name: string, state: 'saved' | 'unsaved'): Promise<void> {
  const doc = new Y.Doc();
  const copy = openIndexedDbCopy(name, doc);
  await copy.opened;
  doc.getText('text').insert(0, 'words');
  if (state === 'saved') copy.markSaved();
  await copy.flush();
  await copy.close();
}

async function kept(): Promise<string[]> {
  return (await indexedDB.databases()).map(({ name }) => name ?? '').sort();
}

/** The storage does not answer for now: what is asked of it comes to nothing. */
async function withoutAnswer(run: () => Promise<void>): Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(indexedDB, 'databases').mockReturnValue(new Promise(() => {}));
  const running = run();
  await vi.advanceTimersByTimeAsync(10_000);
  await running;
  vi.restoreAllMocks();
  vi.useRealTimers();
}

describe('[RIGHTS-7] who signs out', () => {
  it('leaves nothing on the device', async () => {
    await keepCopy(copyOf('ada', 'one'), 'unsaved');
    await keepCopy(copyOf('grace', 'one'), 'saved');
    await writeAnswer(answersName('ada'), '/api/pairs', []);
    await forgetPerson('ada');
    expect(await kept()).toEqual([copyOf('grace', 'one')]);
    expect(isLeftHere.get()).toBe(false);
  });

  it('is told when that did not work, and the next start of the page does it', async () => {
    await keepCopy(copyOf('ada', 'one'), 'unsaved');
    await writeAnswer(answersName('ada'), '/api/pairs', []);
    await withoutAnswer(() => forgetPerson('ada'));
    expect(isLeftHere.get()).toBe(true);
    expect(await kept()).toHaveLength(2);
    await finishForgetting();
    expect(await kept()).toEqual([]);
    expect(isLeftHere.get()).toBe(false);
  });

  it('keeps what is kept from then on when they are here again', async () => {
    await keepCopy(copyOf('ada', 'one'), 'saved');
    await withoutAnswer(() => forgetPerson('ada'));
    forgetOther(new QueryClient(), { id: 'ada' } as Me);
    expect(isLeftHere.get()).toBe(false);
    await finishForgetting();
    expect(await kept()).toEqual([copyOf('ada', 'one')]);
  });
});

describe('[RIGHTS-7] [KEEP-5] who finds somebody else’s agendas on the device', () => {
  it('keeps one’s own, and of theirs only what the server may not have', async () => {
    await keepCopy(copyOf('ada', 'one'), 'saved');
    await keepCopy(copyOf('ada', 'two'), 'unsaved');
    await keepCopy(copyOf('grace', 'one'), 'saved');
    await writeAnswer(answersName('ada'), '/api/pairs', []);
    await writeAnswer(answersName('grace'), '/api/pairs', []);
    await forgetOthers('grace');
    expect(await kept()).toEqual([answersName('grace'), copyOf('ada', 'two'), copyOf('grace', 'one')]);
  });
});
