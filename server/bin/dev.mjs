// @ts-check
// The server, which starts again on a change, and Vite in front of it, which puts changes into the open page.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies, nodePath } from './install.mjs';
import { runUntilStopped, startBeside } from './run-server.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const port = process.env.PORT || '3000';
const pagePort = process.env.DEV_PORT || '5173';

await runUntilStopped(async () => {
  await installDependencies(root);
  const node = nodePath(root);
  const watch = ['--watch', '--watch-preserve-output', '--watch-path=server/src', '--watch-path=shared/src'];
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  return [
    startBeside(node, [...watch, 'server/src/main.ts'], {
      cwd: root,
      env: { PORT: port, PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${pagePort}` },
    }),
    startBeside(node, [vite, '--port', pagePort, '--strictPort'], {
      cwd: path.join(root, 'client'),
      env: { SERVER_URL: `http://127.0.0.1:${port}` },
    }),
  ];
});
