// @ts-check
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ name: string, passed: number, failed: number, skipped: number }} Tally */

/**
 * A runner's result. One that ran no test failed, and so did one that says so by its exit code alone.
 * @param {string} name
 * @param {number} exitCode
 * @param {{ passed: number, failed: number, skipped: number }} counts
 * @returns {Tally}
 */
export function tallyRunner(name, exitCode, { passed, failed, skipped }) {
  const silent = failed === 0 && (exitCode !== 0 || passed === 0);
  return { name, passed, failed: silent ? 1 : failed, skipped };
}

/** @param {string} name @param {number} exitCode */
export function tallyCheck(name, exitCode) {
  const failed = exitCode === 0 ? 0 : 1;
  return { name, passed: 1 - failed, failed, skipped: 0 };
}

/** @param {string} file the JSON that Vitest wrote; absent when it did not come so far */
export function readVitest(file) {
  const report = readJson(file);
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report?.testResults ?? [];
  const tests = files.flatMap((one) => one.assertionResults);
  const count = (/** @type {string} */ status) => tests.filter((test) => test.status === status).length;
  // A file that does not load has no test to fail.
  const broken = files.filter((one) => one.status === 'failed' && !one.assertionResults.some(isFailed)).length;
  return {
    passed: count('passed'),
    failed: count('failed') + broken,
    skipped: count('skipped') + count('pending') + count('todo'),
  };
}

/** @param {string} file the JSON that Playwright wrote */
export function readPlaywright(file) {
  const report = readJson(file);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return { passed: expected, failed: unexpected + flaky + (report?.errors ?? []).length, skipped };
}

/** @param {Tally[]} tallies */
export function sum(tallies) {
  const of = (/** @type {'passed' | 'failed' | 'skipped'} */ key) => tallies.reduce((all, one) => all + one[key], 0);
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
}

/** @param {{ status: string }} test */
function isFailed(test) {
  return test.status === 'failed';
}

/** @param {string} file */
function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
