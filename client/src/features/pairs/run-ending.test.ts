import { describe, expect, it } from 'vitest';
import { ProblemError } from '#lib/api.ts';
import { unreachable } from '#lib/problem-from.ts';
import { createStore } from '#sync/store.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { runEnding } from './run-ending.ts';

function begin(status: SyncState['status'], answer: () => Promise<unknown> = async () => null) {
  const sync = createStore<SyncState>({ status, unsaved: status !== 'saved', kept: true, reason: null });
  const acknowledged = Promise.withResolvers<void>();
  const taken = new AbortController();
  const steps: string[] = [];
  const result = runEnding({
    agenda: { sync, saved: () => acknowledged.promise },
    ask: () => {
      steps.push('ask');
      return answer();
    },
    onStep: (step) => steps.push(step),
    signal: taken.signal,
  });
  return { result, steps, acknowledged, takeBack: () => taken.abort() };
}

const refusal = new ProblemError({ type: 'about:blank', title: 'No', status: 403, detail: 'This is not your 1:1.' });

describe('ending a 1:1', () => {
  it('[END-3] asks only when the server has all that was written here, and says so before', async () => {
    const run = begin('saving');
    expect(run.steps).toEqual(['saving']);
    run.acknowledged.resolve();
    expect(await run.result).toBeNull();
    expect(run.steps).toEqual(['saving', 'ending', 'ask']);
  });

  it('asks for nothing when it is taken back while it waits', async () => {
    const run = begin('saving');
    run.takeBack();
    run.acknowledged.resolve();
    expect(await run.result).toBeNull();
    expect(run.steps).toEqual(['saving']);
  });

  it('says that it needs the server', async () => {
    const run = begin('offline');
    expect(await run.result).toMatch(/needs the server/);
    expect(run.steps).toEqual(['saving']);
  });

  it.each([
    [new ProblemError(unreachable), /needs the server/],
    [refusal, /^This is not your 1:1\.$/],
    [new Error('?'), /did not work/],
  ])('says why the server refused: %s', async (error, words) => {
    const run = begin('saved', () => Promise.reject(error));
    run.acknowledged.resolve();
    expect(await run.result).toMatch(words);
  });
});
