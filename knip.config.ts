import type { KnipConfig } from 'knip';

// Fonts are named in style sheets only.
const importsOf = (css: string) =>
  [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, file]) => `import '${file}';`).join('\n');

const config: KnipConfig = {
  compilers: { css: importsOf },
  workspaces: {
    '.': {},
    shared: { project: ['src/**/*.{ts,css}'] },
    server: { entry: ['src/main.ts', 'src/work/worker.ts', 'bin/*.mjs'], project: ['src/**/*.{ts,css}', 'bin/**'] },
    client: { project: ['src/**/*.{ts,tsx,css}'] },
    e2e: {
      entry: ['bin/*.mjs', 'demo/main.ts', 'bench/{main,bare-relay,crowd-process,collect-on-signal}.ts'],
      project: ['**/*.{ts,mjs,css}'],
    },
  },
};

export default config;
