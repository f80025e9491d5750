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

export default defineConfig({
  plugins: [react(), preloadFonts()],
  resolve: {
    // Two copies of one of these break it without a word: hooks, and Yjs's `instanceof`.
    dedupe: ['react', 'react-dom', 'yjs', 'lib0', 'y-protocols', '@tiptap/pm', '@tiptap/core'],
  },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  server: {
    proxy: {
      '/api': server,
      '/calendar': server,
      '/sync': { target: server, ws: true },
    },
  },
});
