// @ts-check
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 500;

/**
 * Calls `ended` when the npm that started this process is gone. A kill -9 of npm sends no signal down here, and between
 * the two there may stand a shell that waits for us for ever.
 * @param {() => void} ended
 */
export function whenNpmEnds(ended) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const above = isShell(parent) ? parentOf(parent) : null;
  const timer = setInterval(() => {
    if (process.ppid === parent && (above === null || isAlive(above))) return;
    clearInterval(timer);
    ended();
  }, LOOK_EVERY_MS);
  timer.unref();
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {number} pid */
function isShell(pid) {
  return /(^|\/|-)(sh|bash|dash|zsh|ash|busybox)$/.test(about(pid)?.command ?? '');
}

/** @param {number} pid */
function parentOf(pid) {
  const parent = about(pid)?.parent ?? 0;
  return parent > 1 ? parent : null;
}

/** @param {number} pid */
function about(pid) {
  return fromProc(pid) ?? fromPs(pid);
}

/** @param {number} pid */
function fromProc(pid) {
  try {
    const [, command = '', parent] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return { command, parent: Number(parent) };
  } catch {
    return null;
  }
}

/** @param {number} pid */
function fromPs(pid) {
  try {
    const line = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const [, parent, command = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    return { command, parent: Number(parent) };
  } catch {
    return null;
  }
}
