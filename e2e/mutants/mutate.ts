import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Change } from './mutants.ts';

/** Makes the change, and hands back how to take it back. A change that does not fit the code is an error. */
export function mutate(copy: string, { file, from, to }: Change): () => void {
  const target = path.join(copy, file);
  const original = readFileSync(target, 'utf8');
  const found = original.split(from).length - 1;
  if (found !== 1)
    throw new Error(`${file} has this ${found} times, not once; the mutant must follow the code:\n${from}`);
  writeFileSync(
    target,
    original.replace(from, () => to),
  );
  return () => writeFileSync(target, original);
}
