// @ts-check
import { spawn } from 'node:child_process';

const SAY_EVERY_MS = 10_000;

/** A step that failed: its own words are on the screen already. */
export class StepFailed extends Error {}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Ends what a step has started.
 * @param {NodeJS.Signals} signal
 */
export function endSteps(signal) {
  for (const child of running) child.kill(signal);
}

/**
 * Runs a step that may take long, and says that it goes on.
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string }} options
 * @returns {Promise<void>}
 */
export function runStep(title, command, args, { cwd }) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  console.log(`${title} …`);
  const reminder = setInterval(() => console.log(`  … ${seconds()} s`), SAY_EVERY_MS);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
    running.add(child);
    const end = (/** @type {string | null} */ failure) => {
      clearInterval(reminder);
      running.delete(child);
      if (failure !== null) return reject(new StepFailed(failure));
      console.log(`  done in ${seconds()} s`);
      resolve();
    };
    child.once('error', (error) => end(`"${command}" could not be started: ${error.message}.`));
    child.once('exit', (code, signal) =>
      end(code === 0 ? null : `"${[command, ...args].join(' ')}" failed (${signal ?? `code ${code}`}).`),
    );
  });
}
