import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../bin/run-command.mjs';
import { mutants } from './mutants.ts';
import { mutate } from './mutate.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mutate-'));
const file = 'code.ts';
const code = 'save();\ntell();\nsave();\n';
writeFileSync(path.join(folder, file), code);

it('a change is made, and taken back', () => {
  const undo = mutate(folder, { file, from: 'tell();', to: '' });
  expect(readFileSync(path.join(folder, file), 'utf8')).toBe('save();\n\nsave();\n');
  undo();
  expect(readFileSync(path.join(folder, file), 'utf8')).toBe(code);
});

it.each(['save();', 'gone();'])('a change that does not fit is an error: %s', (from) => {
  expect(() => mutate(folder, { file, from, to: '' })).toThrow(/times, not once/);
});

it.each(mutants.flatMap(({ name, changes }) => changes.map((change) => ({ name, ...change }))))(
  'the code is still what the mutant changes: $name',
  ({ file: target, from, to }) => {
    const source = readFileSync(path.join(root, target), 'utf8');
    expect(source.split(from).length - 1).toBe(1);
    expect(from).not.toBe(to);
  },
);
