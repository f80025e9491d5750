import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { copyRepository } from './copy-repository.ts';
import { mutants } from './mutants.ts';
import { mutate } from './mutate.ts';
import { stillStarts } from './still-starts.ts';

interface Report {
  readonly testResults: {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: { readonly fullName: string; readonly status: string }[];
  }[];
}

const wanted = process.argv.slice(2);
const chosen = mutants.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
const copy = copyRepository();
let survivors = 0;
try {
  const tests = [...new Set(chosen.flatMap((mutant) => mutant.tests))];
  console.log(`Unbroken: ${tests.join(' ')}`);
  const healthy = failuresOf(tests);
  if (healthy.length > 0) throw new Error(`These fail before anything is broken:\n${healthy.join('\n')}`);

  for (const mutant of chosen) {
    const { name, changes, tests: own } = mutant;
    const undo = changes.map((change) => mutate(copy, change));
    await stillStarts(copy, mutant);
    const failures = failuresOf(own);
    for (const restore of undo.reverse()) restore();
    if (failures.length === 0) survivors++;
    console.log(
      `${failures.length === 0 ? 'SURVIVED' : 'caught  '} ${name}${failures.map((one) => `\n           ${one}`).join('')}`,
    );
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${chosen.length} mutants, ${survivors} survived`);
process.exit(survivors === 0 && chosen.length > 0 ? 0 : 1);

/** The titles of the tests that fail in the copy as it is. */
function failuresOf(tests: readonly string[]): string[] {
  const output = path.join(copy, 'mutant-report.json');
  rmSync(output, { force: true });
  const node = path.join(copy, 'node_modules/.bin/node');
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', `--outputFile=${output}`, ...tests];
  const env = { ...process.env, RUNS: process.env.RUNS ?? '60' };
  const { stderr } = spawnSync(node, args, { cwd: copy, env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  const report = readReport(output, stderr);
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
    // A copy that does not even load shows nothing about the tests.
    if (failed.length === 0 && status === 'failed') throw new Error(`${path.relative(copy, name)}: ${message}`);
    return failed;
  });
}

function readReport(file: string, said: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`The tests did not run:\n${said}`);
  }
}
