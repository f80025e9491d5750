import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { agendaName } from '@throughline/shared/wire/messages';
import { prepareOurs } from './prepare-ours.ts';
import { ServerProcess } from './server-process.ts';

/** One document's address for each of its two people. */
export type Addresses = readonly [string, string];

/** A server that carries documents between two people. */
export interface Contender {
  readonly name: 'Throughline' | 'bare relay' | '@y/websocket-server';
  /** It says when an update is on disk, and finds it again after a restart. */
  readonly durable: boolean;
  /** Makes what so many documents need, in an empty folder. What it returns is handed to `start`. */
  prepare(folder: string, documents: number): Promise<readonly Names[]>;
  start(folder: string): Promise<ServerProcess>;
  address(port: number, names: Names): Addresses;
}

/** What the addresses of a document end with. */
export type Names = readonly [string, string];

const ours: Contender = {
  name: 'Throughline',
  durable: true,
  start: (folder) => startOurs(folder),
  async prepare(folder, documents) {
    const server = await startOurs(folder);
    const prepared = await prepareOurs(`http://127.0.0.1:${server.port}`, documents);
    await server.stop();
    return prepared.map(({ pairId, tokens }) => {
      const [one, other] = tokens.map((token) => `sync/${agendaName(pairId)}?token=${token}`);
      return [one ?? '', other ?? ''];
    });
  },
  address: addressAt,
};

const bareRelay: Contender = {
  name: 'bare relay',
  durable: true,
  start: (folder) => ServerProcess.start('e2e/bench/bare-relay.ts', { DATA_DIR: folder, PORT: '0' }, /on port (\d+)/),
  prepare: async (_folder, documents) => numbered(documents),
  address: addressAt,
};

const yWebsocketServer: Contender = {
  name: '@y/websocket-server',
  durable: false,
  async start() {
    // It does not say which port it got: it is told one that was free a moment ago.
    const PORT = String(await freePort());
    const file = fileURLToPath(new URL('src/server.js', import.meta.resolve('@y/websocket-server/package.json')));
    return ServerProcess.start(file, { PORT, HOST: '127.0.0.1' }, /on port (\d+)/);
  },
  prepare: async (_folder, documents) => numbered(documents),
  address: addressAt,
};

export const contenders: readonly Contender[] = [ours, bareRelay, yWebsocketServer];

function startOurs(folder: string): Promise<ServerProcess> {
  // So many connections of a few people are the bench's, not a company's.
  const env = { DATA_DIR: folder, PORT: '0', LIMIT_SOCKETS: '10000', LOG_LEVEL: 'error' };
  return ServerProcess.start('server/src/main.ts', env, /ready at http:\/\/127\.0\.0\.1:(\d+)/);
}

function addressAt(port: number, [one, other]: Names): Addresses {
  return [`ws://127.0.0.1:${port}/${one}`, `ws://127.0.0.1:${port}/${other}`];
}

function numbered(documents: number): Names[] {
  return Array.from({ length: documents }, (_, i) => [`document-${i}`, `document-${i}`]);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}
