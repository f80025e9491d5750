import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { root } from '../bin/run-command.mjs';
import { until } from './until.ts';

const READY_MS = 60_000;

/** `npm run demo` on any free port, from what is built already. */
export async function runDemo() {
  const child = spawn(path.join(root, 'node_modules/.bin/node'), ['e2e/demo/main.ts'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      said += String(part);
    });
  }
  const links = () => [...said.matchAll(/http:\/\/\S+\/demo\/\S+/g)].map(([link]) => link);
  await until(
    () => `the demo is ready; it says:\n${said}`,
    () => {
      if (child.exitCode !== null) throw new Error(`The demo ended:\n${said}`);
      return links().length === 2;
    },
    READY_MS,
  );
  return {
    links: links(),
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
