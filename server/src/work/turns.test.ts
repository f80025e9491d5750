import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

/** Jobs that end when they are told to. */
function jobs(turns: Turns) {
  const running: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    running,
    ask: (name: string, patient = false) =>
      turns.take(patient, () => {
        running.push(name);
        return new Promise<void>((resolve) => ends.set(name, resolve));
      }),
    end: async (name: string) => {
      ends.get(name)?.();
      running.splice(running.indexOf(name), 1);
      await new Promise((resolve) => setImmediate(resolve));
    },
    settled: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

it('patient jobs leave a thread to the urgent ones', async () => {
  const { ask, running, settled, end } = jobs(new Turns(2));
  for (const name of ['rescue', 'compact', 'project']) ask(name, true);
  ask('wrap up');
  await settled();
  expect(running).toEqual(['rescue', 'wrap up']);
  await end('wrap up');
  expect(running).toEqual(['rescue']);
  await end('rescue');
  expect(running).toEqual(['compact']);
});

it('urgent jobs take every thread that no patient one waits for, and never starve them', async () => {
  const { ask, running, settled, end } = jobs(new Turns(2));
  for (const name of ['a', 'b', 'c', 'd']) ask(name);
  await settled();
  expect(running).toEqual(['a', 'b']);
  ask('rescue', true);
  await end('a');
  expect(running).toEqual(['b', 'rescue']);
  await end('b');
  expect(running).toEqual(['rescue', 'c']);
});

it('a job that fails gives its turn on, and its failure to who asked', async () => {
  const turns = new Turns(2);
  await expect(turns.take(true, () => Promise.reject(new Error('too much')))).rejects.toThrow('too much');
  expect(await turns.take(true, async () => 'next')).toBe('next');
});
