// @ts-check
// Everything that is tested, by one command, on a machine with nothing but Node 20: see the last line that it prints.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { installDependencies } from '../../server/bin/install.mjs';
import { getChromium } from './get-chromium.mjs';
import { root, run } from './run-command.mjs';
import { readPlaywright, readVitest, sum, tallyCheck, tallyRunner } from './tally.mjs';

const results = path.join(root, 'e2e/results');
const vitestReport = path.join(results, 'vitest.json');
const playwrightReport = path.join(results, 'playwright.json');

const steps = [
  ...['shared', 'server', 'client', 'e2e'].map((part) => check(`types: ${part}`, 'tsc', ['-p', part])),
  check('lint and layers', 'biome', ['check', '--error-on-warnings', '.']),
  check('dead code', 'knip', []),
  check('client build', 'npm', ['run', 'build']),
  check('page weight', 'node', ['e2e/weight/check.ts']),
  vitest,
  playwright,
];

process.exit((await main()) ? 0 : 1);

async function main() {
  const started = Date.now();
  await installDependencies(root);
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const tallies = [];
  for (const step of steps) tallies.push(await step());

  console.log(`\n${Math.round((Date.now() - started) / 1000)} s in all`);
  for (const { name, passed, failed, skipped } of tallies) {
    console.log(`${failed ? 'FAILED' : 'ok    '} ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  }
  const { passed, failed } = sum(tallies);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

/**
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 */
function check(name, command, args) {
  return async () => {
    console.log(`\n== ${name}`);
    return tallyCheck(name, await run(command, args));
  };
}

async function vitest() {
  console.log('\n== unit, property and integration tests');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
  const exitCode = await run('vitest', args);
  return tallyRunner('unit, property and integration tests', exitCode, readVitest(vitestReport));
}

async function playwright() {
  const name = 'browser tests';
  console.log(`\n== ${name}`);
  const chromium = await getChromium();
  if (!chromium) return tallyRunner(name, 1, { passed: 0, failed: 0, skipped: 0 });
  const env = { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport };
  const exitCode = await run('playwright', ['test', '-c', 'e2e', '--reporter=list,json'], env);
  return tallyRunner(name, exitCode, readPlaywright(playwrightReport));
}
