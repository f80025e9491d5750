import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { copyRepository } from './copy-repository.ts';
import { mutate } from './mutate.ts';
import { stillStarts } from './still-starts.ts';

const copy = copyRepository();
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('a mutated server that starts goes on to its tests', async () => {
  const change = { file: 'server/src/main.ts', from: 'Throughline is ready', to: 'Throughline, changed, is ready' };
  const undo = mutate(copy, change);
  await stillStarts(copy, { name: 'changed', changes: [change] });
  undo();
});

it('a mutated server that does not start is an error, rather than caught', async () => {
  const change = { file: 'server/src/main.ts', from: 'readSettings(process.env)', to: 'readNothing(process.env)' };
  const undo = mutate(copy, change);
  const mutant = { name: 'broken', changes: [change] };
  await expect(stillStarts(copy, mutant)).rejects.toThrow(/“broken” has no server.*readNothing is not defined/s);
  undo();
});

it('what is not of the server is not asked of it', async () => {
  const broken = { file: 'server/src/main.ts', from: 'runMain(', to: 'runNothing(' };
  const undo = mutate(copy, broken);
  await stillStarts(copy, { name: 'page', changes: [{ ...broken, file: 'client/src/main.tsx' }] });
  undo();
});
