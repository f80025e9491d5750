// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runStep } from './run-step.mjs';

/**
 * Node 24, which npm brings whatever the machine has.
 * @param {string} root
 */
export function nodePath(root) {
  return path.join(root, 'node_modules/.bin/node');
}

/**
 * Installs what package-lock.json names, where that is not there yet.
 * @param {string} root
 */
export async function installDependencies(root) {
  const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const wanted = createHash('sha256').update(`${process.platform} ${process.arch} ${lock}`).digest('hex');
  const stamp = path.join(root, 'node_modules/.cache/throughline/installed');
  if (existsSync(nodePath(root)) && readIfThere(stamp) === wanted) return;
  if (!isInstalled(root, lock)) {
    // Not `npm ci`: it refuses a lock file that does not name the optional packages of every other kind of machine, and a
    // registry need not have those. `--no-save` leaves the lock file as it is, all the same.
    // `--include=dev`: the page is built here, also where npm is set up for production.
    const args = ['install', '--include=dev', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    await runStep('Installing what it needs (a minute or two, once)', npm(), args, { cwd: root });
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/**
 * npm writes down what it put into node_modules: somebody may have installed by hand.
 * @param {string} root
 * @param {string} lock
 */
function isInstalled(root, lock) {
  const there = readIfThere(path.join(root, 'node_modules/.package-lock.json'));
  if (there === null || !existsSync(nodePath(root))) return false;
  const installed = packages(there);
  return Object.entries(packages(lock)).every(([where, { version, link, optional }]) => {
    if (!where.includes('node_modules/') || link) return true;
    return installed[where] ? installed[where].version === version : optional === true;
  });
}

/**
 * @param {string} lock
 * @returns {Record<string, { version?: string, link?: boolean, optional?: boolean }>}
 */
function packages(lock) {
  return JSON.parse(lock).packages ?? {};
}

function npm() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
