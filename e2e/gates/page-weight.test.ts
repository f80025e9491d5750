import { expect, it } from 'vitest';
import { type Manifest, overBudget, weigh } from '../weight/page-weight.ts';

const manifest: Manifest = {
  'index.html': { file: 'assets/index-1.js', css: ['assets/index-1.css'], imports: ['_shared-2.js'] },
  '_shared-2.js': { file: 'assets/shared-2.js' },
  'src/agenda.tsx': { file: 'assets/agenda-3.js', imports: ['index.html', '_shared-2.js'] },
  'src/editor.ts': { file: 'assets/editor-4.js', imports: ['_shared-2.js'] },
};

const sizes: Record<string, number> = {
  'assets/index-1.js': 80_000,
  'assets/index-1.css': 5_000,
  'assets/shared-2.js': 20_000,
  'assets/agenda-3.js': 30_000,
  'assets/editor-4.js': 120_000,
};
const sizeOf = (file: string) => sizes[file] ?? 0;

it('a page weighs all that it loads, each file once', () => {
  const part = { name: 'an agenda', modules: ['index.html', 'src/agenda.tsx'], budgetKb: 135 };
  const weighed = weigh(manifest, part, sizeOf);
  expect(weighed.bytes).toBe(135_000);
  expect(overBudget(weighed)).toBeNull();
});

it('what comes on demand weighs what was not there yet', () => {
  const part = { name: 'the editor', modules: ['src/editor.ts'], after: ['index.html'], budgetKb: 1 };
  expect(weigh(manifest, part, sizeOf).files).toEqual([{ file: 'assets/editor-4.js', bytes: 120_000 }]);
});

it('a page over its budget is refused with the chunk’s name', () => {
  const part = { name: 'an agenda', modules: ['src/agenda.tsx'], budgetKb: 120 };
  expect(overBudget(weigh(manifest, part, sizeOf))).toBe(
    'an agenda: 135.0 kB, that is 15.0 kB over its budget of 120 kB. Its heaviest chunks are assets/index-1.js (80.0 kB), ' +
      'assets/agenda-3.js (30.0 kB), assets/shared-2.js (20.0 kB). Load what is not needed at once on demand.',
  );
});

it('a module that is no longer a chunk is named', () => {
  expect(() => weigh(manifest, { name: 'a page', modules: ['src/gone.ts'], budgetKb: 1 }, sizeOf)).toThrow(
    'src/gone.ts',
  );
});
