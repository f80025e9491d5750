import type { Server } from 'node:http';
import { expect, it } from 'vitest';
import { runApp } from './testing/run-app.ts';

it('waits a minute for a request to come in whole: who sends one byte at a time keeps no connection for ever', async () => {
  const servers: Server[] = [];
  await using _app = await runApp({}, { routes: ({ server }) => servers.push(server) });
  expect(servers).toMatchObject([{ requestTimeout: 60_000, headersTimeout: 60_000 }]);
});
