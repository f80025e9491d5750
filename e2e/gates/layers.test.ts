import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../bin/run-command.mjs';

interface Override {
  readonly includes: string[];
  readonly linter: {
    readonly rules: {
      readonly style?: { readonly noRestrictedImports?: { readonly options: { readonly patterns: Pattern[] } } };
    };
  };
}
interface Pattern {
  readonly group: string[];
}

const config: { overrides: Override[] } = JSON.parse(readFileSync(path.join(root, 'biome.json'), 'utf8'));
const violations = config.overrides.flatMap(({ includes, linter }) => {
  const patterns = linter.rules.style?.noRestrictedImports?.options.patterns ?? [];
  const folders = includes.flatMap(alternatives).map((glob) => glob.replace('/**', '/feature'));
  const specifiers = patterns.flatMap(({ group }) => group).map(example);
  return folders.flatMap((folder) => specifiers.map((specifier) => ({ folder, specifier })));
});
const copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'layers-')));
let complained = new Set<string>();

beforeAll(() => {
  for (const file of ['biome.json', '.gitignore']) cpSync(path.join(root, file), path.join(copy, file));
  violations.forEach(({ folder, specifier }, index) => {
    write(`${folder}/violation-${index}.ts`, specifier);
    write(`${folder}/allowed-${index}.ts`, './neighbour.ts');
  });
  complained = filesWithRestrictedImports();
});

afterAll(() => rmSync(copy, { recursive: true }));

it('there are layers to keep', () => {
  expect(new Set(violations.map(({ folder }) => folder)).size).toBeGreaterThanOrEqual(7);
});

it.each(violations.map((violation, index) => ({ ...violation, index })))(
  'a file in $folder may not import $specifier',
  ({ folder, index }) => {
    expect(complained).toContain(`${folder}/violation-${index}.ts`);
    expect(complained).not.toContain(`${folder}/allowed-${index}.ts`);
  },
);

function write(file: string, specifier: string): void {
  mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
  writeFileSync(path.join(copy, file), `import '${specifier}';\n`);
}

function filesWithRestrictedImports(): Set<string> {
  const biome = path.join(root, 'node_modules/.bin/biome');
  const args = ['lint', '--reporter=github', '--max-diagnostics=none', '.'];
  const { stdout, status } = spawnSync(biome, args, { cwd: copy, encoding: 'utf8' });
  expect(status).not.toBe(0);
  const lines = stdout.split('\n').filter((line) => line.includes('title=lint/style/noRestrictedImports'));
  return new Set(lines.map((line) => path.relative(copy, /file=([^,]+)/.exec(line)?.[1] ?? line)));
}

/** `a/{b,c}/**` → `a/b/**`, `a/c/**`. */
function alternatives(glob: string): string[] {
  const choice = /\{([^}]*)\}/.exec(glob);
  return choice?.[1] ? choice[1].split(',').map((name) => glob.replace(choice[0], name)) : [glob];
}

/** An import that the pattern forbids. */
function example(pattern: string): string {
  return pattern.replace('node:*', 'node:fs').replace('/**', '/thing.ts').replace('*', '');
}
