// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildClient } from './build-client.mjs';
import { runUntilStopped } from './run-server.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

await runUntilStopped(async () => {
  await buildClient(root);
  return [];
});
