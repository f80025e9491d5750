import { defineConfig } from 'vitest/config';

const node = (name: string, include: string[]) => ({
  extends: true as const,
  test: { name, include, environment: 'node' },
});

/** Only a file that asks for it gets a pretended browser: `// @vitest-environment jsdom` in its first line. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    setupFiles: ['e2e/harness/seed.ts'],
    // Two busy cores start a server slowly; a test that waits for a condition must not fail for that.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      node('shared', ['shared/src/**/*.test.ts']),
      node('server', ['server/{src,bin}/**/*.test.ts']),
      node('client', ['client/src/**/*.test.{ts,tsx}']),
      node('gates', ['e2e/{gates,bin,mutants}/**/*.test.ts']),
      node('bench', ['e2e/bench/**/*.test.ts']),
      node('whole', ['e2e/whole/**/*.test.ts']),
      node('property', ['e2e/property/**/*.test.ts']),
    ],
  },
});
