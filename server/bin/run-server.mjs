// @ts-check
import { spawn } from 'node:child_process';
import { endSteps, StepFailed } from './run-step.mjs';
import { whenNpmEnds } from './watch-npm.mjs';

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/**
 * Runs a launcher: its steps, then the processes that it stays for. They end with it, and it ends with npm.
 * @param {() => Promise<import('node:child_process').ChildProcess[]>} launch
 */
export async function runUntilStopped(launch) {
  /** @type {import('node:child_process').ChildProcess[]} */
  let children = [];
  let stopping = false;
  const stop = (/** @type {NodeJS.Signals} */ signal) => {
    stopping = true;
    endSteps(signal);
    for (const child of children) child.kill(signal);
    if (children.length === 0) process.exit(1);
  };
  for (const signal of SIGNALS) process.on(signal, () => stop(signal));
  whenNpmEnds(() => stop('SIGTERM'));

  try {
    children = await launch();
  } catch (error) {
    console.error(error instanceof StepFailed ? error.message : error);
    process.exit(1);
  }
  for (const child of children) {
    child.once('exit', (code) => {
      const others = children.filter(
        (other) => other !== child && other.exitCode === null && other.signalCode === null,
      );
      for (const other of others) other.kill('SIGTERM');
      if (others.length === 0) process.exit(stopping ? 0 : (code ?? 1));
    });
  }
}

/**
 * A process that ends when this one does: the channel between them closes, even when this one is killed outright.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: Record<string, string | undefined> }} options
 */
export function startBeside(command, args, { cwd, env }) {
  return spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}
