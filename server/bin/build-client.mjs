// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nodePath } from './install.mjs';
import { runStep } from './run-step.mjs';

/** What the built page is made from: all of `client`, whatever comes to it, but what is made there. */
const INPUTS = ['client', 'package-lock.json', 'shared/package.json', 'shared/src', 'tsconfig.json'];
const MADE = ['dist', 'node_modules'].map((folder) => path.join('client', folder, path.sep));

/**
 * Builds the page, where what it is made from has changed since.
 * @param {string} root
 */
export async function bringClientUpToDate(root) {
  const stamp = stampIn(root);
  const built = existsSync(path.join(root, 'client/dist/index.html'));
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === hashInputs(root)) return;
  await buildClient(root);
}

/**
 * Builds the page, and notes what it was made from.
 * @param {string} root
 */
export async function buildClient(root) {
  const stamp = stampIn(root);
  const wanted = hashInputs(root);
  // Gone before the build begins: one that is cut short must not pass for the last one.
  rmSync(stamp, { force: true });
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  await runStep('Building the page', nodePath(root), [vite, 'build', '--logLevel', 'warn'], {
    cwd: path.join(root, 'client'),
  });
  writeFileSync(stamp, wanted);
}

/**
 * In the built page itself, which another build empties first. A dotfile: those are not served.
 * @param {string} root
 */
function stampIn(root) {
  return path.join(root, 'client/dist/.made-from');
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
    .filter((file) => !MADE.some((folder) => file.startsWith(folder)))
    .filter((file) => !/\.test\.tsx?$/.test(file) && statSync(path.join(root, file)).isFile())
    .sort();
}
