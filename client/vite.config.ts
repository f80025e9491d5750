import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = process.env.SERVER_URL ?? 'http://127.0.0.1:3000';

/** The two fonts that every page sets its first words in are asked for together with the script. */
function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => /(figtree|newsreader)-latin-wght-normal.*\.woff2$/.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: '' },
            injectTo: 'head' as const,
          })),
    },
  };
}

/** Tells the service worker which files this build is made of; another list is another worker. */
function fillServiceWorker(): Plugin {
  return {
    name: 'fill-service-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.keys(bundle)
          .filter((file) => file.startsWith('assets/'))
          .map((file) => `/${file}`)
          .sort();
        const build = createHash('sha256').update(files.join()).digest('hex').slice(0, 12);
        const source = readFileSync(resolve(import.meta.dirname, 'service-worker.js'), 'utf8')
          .replace("['FILES']", JSON.stringify(files))
          .replace('BUILD', build);
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}

export default defineConfig({
  plugins: [react(), preloadFonts(), fillServiceWorker()],
  resolve: {
    // Two copies of one of these break it without a word: hooks, and Yjs's `instanceof`.
    dedupe: ['react', 'react-dom', 'yjs', 'lib0', 'y-protocols', '@tiptap/pm', '@tiptap/core'],
  },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, manifest: true },
  server: {
    proxy: {
      '/api': server,
      '/calendar': server,
      '/sync': { target: server, ws: true },
    },
  },
});
