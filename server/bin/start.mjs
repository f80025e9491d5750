// @ts-check
// Runs on Node 20 with nothing installed: it imports nothing but its neighbours and Node.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildClient } from './build-client.mjs';
import { installDependencies, nodePath } from './install.mjs';
import { runUntilStopped, startBeside } from './run-server.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

await runUntilStopped(async () => {
  await installDependencies(root);
  await buildClient(root);
  const env = { NODE_ENV: 'production', ...process.env };
  return [startBeside(nodePath(root), ['server/src/main.ts'], { cwd: root, env })];
});
