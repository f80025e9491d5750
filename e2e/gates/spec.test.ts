import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../bin/run-command.mjs';
import { checkSpec } from './spec-check.ts';

const spec = '# Rules\n- **ROLL-1** One.\n- **ROLL-2** Two.\n';
// Put together here, so that this file does not cite rules itself.
const title = (...rules: string[]) => `it('${rules.map((rule) => `[${rule}] `).join('')}words', () => {});`;

it('every rule of the specification is cited by a test, and every cited rule exists', () => {
  const files = globSync('{shared,server,client}/{src,bin}/**/*.test.{ts,tsx}', { cwd: root });
  const journeys = globSync('e2e/**/*.{test,spec}.ts', { cwd: root, exclude: ['**/node_modules/**'] });
  const sources = [...files, ...journeys].map((file) => [file, readFileSync(path.join(root, file), 'utf8')]);
  expect(checkSpec(readFileSync(path.join(root, 'docs/SPEC.md'), 'utf8'), Object.fromEntries(sources))).toEqual([]);
});

it('the check is content when each rule is cited', () => {
  expect(checkSpec(spec, { a: title('ROLL-1'), b: title('ROLL-2') })).toEqual([]);
  expect(checkSpec(spec, { a: title('ROLL-1', 'ROLL-2') })).toEqual([]);
});

it('the check names a rule that no test cites', () => {
  expect(checkSpec(spec, { a: title('ROLL-1') })).toEqual(['No test cites ROLL-2.']);
});

it('the check names a test that cites what is no rule', () => {
  const sources = { a: title('ROLL-1', 'ROLL-2'), b: title('ROLL-9') };
  expect(checkSpec(spec, sources)).toEqual(['b cites ROLL-9, which no rule is.']);
});

it('the check names a number that is used twice', () => {
  const twice = `${spec}- **ROLL-2** Again.\n`;
  expect(checkSpec(twice, { a: title('ROLL-1', 'ROLL-2') })).toEqual(['ROLL-2 stands in SPEC.md twice.']);
});

it('a rule in a comment or in the middle of a title is not shown by it', () => {
  const sources = { a: `// [ROLL-1] soon\nit('as in [ROLL-2] above', () => {});` };
  expect(checkSpec(spec, sources)).toEqual(['No test cites ROLL-1.', 'No test cites ROLL-2.']);
});
