// @ts-check
// Runs on Node 20 with nothing installed: it imports nothing but its neighbours and Node.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringClientUpToDate } from './build-client.mjs';
import { installDependencies, nodePath } from './install.mjs';
import { runUntilStopped, startBeside } from './run-server.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Installs and builds what is missing, then runs a file that serves, until it is told to stop.
 * @param {string} file
 */
export async function launch(file) {
  await runUntilStopped(async () => {
    await installDependencies(root);
    await bringClientUpToDate(root);
    // Kept beside what npm installed: the second start then compiles next to nothing.
    const NODE_COMPILE_CACHE = path.join(root, 'node_modules/.cache/throughline/compiled');
    const env = { NODE_ENV: 'production', NODE_COMPILE_CACHE, ...process.env };
    return [startBeside(nodePath(root), [file], { cwd: root, env })];
  });
}
