// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nodePath } from './install.mjs';
import { runStep } from './run-step.mjs';

/** What the built page is made from. */
const INPUTS = [
  'client/index.html',
  'client/package.json',
  'client/public',
  'client/src',
  'client/vite.config.ts',
  'package-lock.json',
  'shared/package.json',
  'shared/src',
];

/**
 * Builds the page, where what it is made from has changed since.
 * @param {string} root
 */
export async function buildClient(root) {
  const stamp = path.join(root, 'node_modules/.cache/throughline/client');
  const wanted = hashInputs(root);
  const built = existsSync(path.join(root, 'client/dist/index.html'));
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  // Gone before the build begins: one that is cut short must not pass for the last one.
  rmSync(stamp, { force: true });
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  await runStep('Building the page', nodePath(root), [vite, 'build', '--logLevel', 'warn'], {
    cwd: path.join(root, 'client'),
  });
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** @param {string} root */
function hashInputs(root) {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const file of filesOf(root, input)) {
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} input
 * @returns {string[]}
 */
function filesOf(root, input) {
  const full = path.join(root, input);
  if (!existsSync(full)) return [];
  if (path.extname(input) !== '') return [input];
  return readdirSync(full, { recursive: true, encoding: 'utf8' })
    .map((below) => path.join(input, below))
    .filter((file) => !/\.test\.tsx?$/.test(file) && statSync(path.join(root, file)).isFile())
    .sort();
}
