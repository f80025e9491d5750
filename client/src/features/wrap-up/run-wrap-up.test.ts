import { agendaMaps, seedAgenda } from '@throughline/shared/agenda/agenda-doc';
import { addTopic, markDiscussed } from '@throughline/shared/agenda/edits';
import { readBlocks } from '@throughline/shared/agenda/read-blocks';
import type { TopicId, UserId } from '@throughline/shared/ids';
import { describe, expect, it, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { ProblemError } from '#lib/api.ts';
import { unreachable } from '#lib/problem-from.ts';
import { createCaretMemory } from '#sync/caret-memory.ts';
import { createPageUndo } from '#sync/page-undo.ts';
import { createStore } from '#sync/store.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { runWrapUp, type TopicMark } from './run-wrap-up.ts';

const state = (status: SyncState['status']): SyncState => ({
  status,
  unsaved: status !== 'saved',
  kept: true,
  reason: null,
});
const topic = (name: string) => name as TopicId;

function begin(marks: readonly TopicMark[] = [], file: (session: number) => Promise<unknown> = async () => null) {
  const doc = new Y.Doc();
  seedAgenda(doc);
  for (const id of ['hiring', 'career', 'lunch']) {
    addTopic(doc, { id: topic(id), order: id, author: 'ada' as UserId, raisedIn: 1 });
  }
  markDiscussed(doc, topic('lunch'), 1);
  const acknowledged = Promise.withResolvers<void>();
  const sync = createStore(state('saved'));
  const steps: string[] = [];
  const taken = new AbortController();
  const agenda = {
    doc,
    undo: createPageUndo(doc, createCaretMemory(new Awareness(doc))),
    sync,
    saved: () => acknowledged.promise,
  };
  const start = () =>
    runWrapUp({
      agenda,
      session: 1,
      marks,
      onStep: (step) => steps.push(step),
      signal: taken.signal,
      file: (session) => {
        steps.push(`file ${session}`);
        return file(session);
      },
    });
  const discussed = () => readBlocks(doc).topics.map(({ id, discussedIn }) => `${id} ${discussedIn}`);
  return { doc, start, sync, steps, acknowledged, discussed, takeBack: () => taken.abort() };
}

const refusal = (status: number, detail: string) =>
  new ProblemError({ type: 'about:blank', title: 'No', status, detail });

describe('wrapping up', () => {
  it('[RECORD-7] marks first, and files only what the server has acknowledged', async () => {
    const run = begin([
      { id: topic('hiring'), discussed: true },
      { id: topic('career'), discussed: false },
      { id: topic('lunch'), discussed: false },
    ]);
    const result = run.start();
    await vi.waitUntil(() => run.discussed().includes('hiring 1'));
    expect(run.discussed()).toEqual(['career null', 'hiring 1', 'lunch null']);
    expect(run.steps).toEqual(['saving']);
    run.acknowledged.resolve();
    expect(await result).toBeNull();
    expect(run.steps).toEqual(['saving', 'wrapping', 'file 1']);
  });

  it('says that it needs the server, and writes nothing without it', async () => {
    const run = begin([{ id: topic('hiring'), discussed: true }]);
    run.sync.set(state('offline'));
    expect(await run.start()).toMatch(/needs the server/);
    expect(run.steps).toEqual([]);
    expect(run.discussed()).toEqual(['career null', 'hiring null', 'lunch 1']);
  });

  it('does not wait for ever when the connection goes before the answer', async () => {
    const run = begin();
    const result = run.start();
    run.sync.set(state('saving'));
    run.sync.set(state('offline'));
    expect(await result).toMatch(/Nothing is lost/);
    expect(run.steps).toEqual(['saving']);
  });

  it('does not mark in a session that the server has long wrapped up', async () => {
    const run = begin([{ id: topic('hiring'), discussed: true }]);
    run.sync.set(state('saving'));
    run.acknowledged.resolve();
    const result = run.start();
    wrapUp(run.doc);
    run.sync.set(state('saved'));
    expect(await result).toMatch(/not the current one/);
    expect(run.discussed()).toEqual(['career null', 'hiring null', 'lunch 1']);
    expect(run.steps).toEqual(['saving']);
  });

  it('takes no mark away that the other set while it waited', async () => {
    const run = begin([
      { id: topic('career'), discussed: false },
      { id: topic('lunch'), discussed: false },
    ]);
    run.sync.set(state('saving'));
    const result = run.start();
    markDiscussed(run.doc, topic('career'), 1);
    run.sync.set(state('saved'));
    run.acknowledged.resolve();
    expect(await result).toBeNull();
    expect(run.discussed()).toEqual(['career 1', 'hiring null', 'lunch null']);
  });

  it('asks for nothing when it is taken back while it waits, and marks nothing', async () => {
    const run = begin([
      { id: topic('hiring'), discussed: true },
      { id: topic('lunch'), discussed: false },
    ]);
    const before = run.discussed();
    const result = run.start();
    await vi.waitUntil(() => run.discussed().includes('hiring 1'));
    run.takeBack();
    run.acknowledged.resolve();
    expect(await result).toBeNull();
    expect(run.steps).toEqual(['saving']);
    expect(run.discussed()).toEqual(before);
  });

  it.each([
    [refusal(409, 'x'), /Session 1 is not the current one any more/],
    [refusal(403, 'This 1:1 has ended.'), /^This 1:1 has ended\.$/],
    [new ProblemError(unreachable), /needs the server/],
    [new Error('?'), /did not work/],
  ])('says why the server refused: %s', async (error, words) => {
    const run = begin([], () => Promise.reject(error));
    run.acknowledged.resolve();
    expect(await run.start()).toMatch(words);
  });
});

function wrapUp(doc: Y.Doc): void {
  agendaMaps(doc).meta.set('session', 2);
}
