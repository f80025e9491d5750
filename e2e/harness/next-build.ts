import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../bin/run-command.mjs';
import { copyRepository } from '../mutants/copy-repository.ts';
import { mutate } from '../mutants/mutate.ts';

/** The page as it is built now. */
export const thisBuild = path.join(root, 'client/dist');

/** The word at the top of every page of `nextBuild`. */
export const NEXT_NAME = 'Throughline, the next';

/** In what is always loaded, and in a part that is loaded when it is needed. */
const changes = [
  { file: 'client/src/ui/wordmark.tsx', from: '      Throughline\n', to: `      ${NEXT_NAME}\n` },
  { file: 'client/src/ui/calendar.tsx', from: 'className="calendar"', to: 'className="calendar calendar-next"' },
];

/** The page as somebody builds it after a change. What has changed has another name there. */
export function nextBuild(): string {
  const built = path.join(root, 'node_modules/.cache/throughline/next-build', buildIn(thisBuild));
  if (existsSync(built)) return built;
  const copy = copyRepository();
  try {
    for (const change of changes) mutate(copy, change);
    execFileSync(path.join(copy, 'node_modules/.bin/node'), ['../node_modules/vite/bin/vite.js', 'build'], {
      cwd: path.join(copy, 'client'),
      stdio: 'pipe',
    });
    // Whole or not at all: another worker may look for it.
    const half = `${built}-${process.pid}`;
    cpSync(path.join(copy, 'client/dist'), half, { recursive: true });
    if (existsSync(built)) rmSync(half, { recursive: true });
    else renameSync(half, built);
    return built;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function buildIn(dist: string): string {
  const found = /name="build" content="(\w+)"/.exec(readFileSync(path.join(dist, 'index.html'), 'utf8'));
  if (!found?.[1]) throw new Error('The built page does not say of which build it is.');
  return found[1];
}
