import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

const publicFolder = resolve(import.meta.dirname, 'public');

/**
 * Tells the service worker which files this build is made of, and the page of which build it is; another build is another
 * worker. Everything is listed, so that no part of the page is missing where there is no network.
 */
function fillServiceWorker(): Plugin {
  return {
    name: 'fill-service-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The build has no index.html.');
        const built = Object.keys(bundle).filter((file) => file.startsWith('assets/'));
        const named = readdirSync(publicFolder);
        const files = [...built, ...named].map((file) => `/${file}`).sort();
        const hash = createHash('sha256').update(files.join()).update(page.source);
        for (const file of named) hash.update(readFileSync(join(publicFolder, file)));
        const build = hash.digest('hex').slice(0, 12);
        const worker = readFileSync(resolve(import.meta.dirname, 'service-worker.js'), 'utf8');
        const source = worker.replace('BUILD', build).replace("['FILES']", JSON.stringify(files));
        page.source = String(page.source).replace('BUILD', build);
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}

/** Lightning CSS's flag for `:dir()`, which it would turn into a list of languages: what is written here says none. */
const dirSelector = 4;

export default defineConfig({
  plugins: [react(), preloadFonts(), fillServiceWorker()],
  resolve: {
    // Two copies of one of these break it without a word: hooks, and Yjs's `instanceof`.
    dedupe: ['react', 'react-dom', 'yjs', 'lib0', 'y-protocols', '@tiptap/pm', '@tiptap/core'],
  },
  css: { lightningcss: { exclude: dirSelector } },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, manifest: true },
  server: {
    proxy: {
      '/api': server,
      '/calendar': server,
      '/sync': { target: server, ws: true },
    },
  },
});
