import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../bin/run-command.mjs';

const WORKSPACES = ['shared', 'server', 'client', 'e2e'];
const SCOPE = '@throughline';

/** The repository as it is now, in a folder where it can be broken; what npm brought is linked, not copied. */
export function copyRepository(): string {
  const copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'mutants-')));
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of files) {
    if (existsSync(path.join(root, file))) cpSync(path.join(root, file), path.join(copy, file));
  }
  linkPackages(copy, '.');
  for (const workspace of WORKSPACES) linkPackages(copy, workspace);
  // The packages of this repository must be those of the copy.
  mkdirSync(path.join(copy, 'node_modules', SCOPE));
  for (const workspace of WORKSPACES) {
    symlinkSync(path.join(copy, workspace), path.join(copy, 'node_modules', SCOPE, workspace));
  }
  return copy;
}

function linkPackages(copy: string, folder: string): void {
  const from = path.join(root, folder, 'node_modules');
  if (!existsSync(from)) return;
  const to = path.join(copy, folder, 'node_modules');
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from)) {
    if (entry !== SCOPE && !entry.startsWith('.vite')) symlinkSync(path.join(from, entry), path.join(to, entry));
  }
}
