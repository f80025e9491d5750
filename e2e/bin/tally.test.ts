import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readPlaywright, readVitest, sum, tallyCheck, tallyRunner } from './tally.mjs';

const none = { passed: 0, failed: 0, skipped: 0 };

it('fails a runner that ran no test', () => {
  expect(tallyRunner('browser tests', 0, none)).toMatchObject({ passed: 0, failed: 1 });
});

it('fails a runner that says so by its exit code alone', () => {
  expect(tallyRunner('unit tests', 1, { ...none, passed: 5 })).toMatchObject({ passed: 5, failed: 1 });
});

it('counts what failed once', () => {
  expect(tallyRunner('unit tests', 1, { ...none, passed: 5, failed: 2 })).toMatchObject({ passed: 5, failed: 2 });
});

it('reads nothing out of a report that was never written', () => {
  expect(readVitest('/nowhere/vitest.json')).toEqual(none);
  expect(readPlaywright('/nowhere/playwright.json')).toEqual(none);
});

it('counts a test file that does not load as one failure', () => {
  const report = {
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'skipped' }] },
    ],
  };
  expect(readVitest(written(report))).toEqual({ passed: 2, failed: 2, skipped: 1 });
});

it('counts a browser test that passed at the second try as failed', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 };
  expect(readPlaywright(written({ stats, errors: [] }))).toEqual({ passed: 3, failed: 2, skipped: 0 });
});

it('sums over all runners', () => {
  const tallies = [tallyCheck('types', 0), tallyCheck('lint', 1), tallyRunner('unit tests', 0, { ...none, passed: 7 })];
  expect(sum(tallies)).toEqual({ passed: 8, failed: 1, skipped: 0 });
});

function written(report: unknown): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'tally-')), 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}
