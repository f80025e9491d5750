// The least that a durable relay does, to measure ours against: no rights, no check of what comes, no limits, no presence,
// nothing tidied. It commits what came within two milliseconds together, then hands it on and acknowledges it.
import { createServer } from 'node:http';
import { encodeAcknowledged } from '@throughline/shared/wire/messages';
import Sqlite from 'better-sqlite3';
import { type WebSocket, WebSocketServer } from 'ws';
import { emptyState, emptyUpdate, syncFrame } from './frames.ts';

const WINDOW_MS = 2;

interface Room {
  readonly id: number;
  readonly sockets: Set<WebSocket>;
}

interface Waiting {
  readonly room: Room;
  readonly from: WebSocket;
  readonly frame: Buffer;
}

const file = new Sqlite(`${process.env.DATA_DIR}/relay.db`);
file.pragma('journal_mode = WAL');
file.pragma('synchronous = FULL');
file.exec('CREATE TABLE IF NOT EXISTS rooms (id INTEGER PRIMARY KEY, name TEXT UNIQUE)');
file.exec('CREATE TABLE IF NOT EXISTS frames (id INTEGER PRIMARY KEY, room INTEGER, bytes BLOB)');
file.exec('CREATE INDEX IF NOT EXISTS frames_room ON frames (room, id)');
const addRoom = file.prepare('INSERT OR IGNORE INTO rooms (name) VALUES (?)');
const roomId = file.prepare<[string], { id: number }>('SELECT id FROM rooms WHERE name = ?');
const insert = file.prepare<[number, Uint8Array]>('INSERT INTO frames (room, bytes) VALUES (?, ?)');
const all = file.prepare<[number], { bytes: Uint8Array }>('SELECT bytes FROM frames WHERE room = ? ORDER BY id');
const append = file.transaction((batch: readonly Waiting[]) => {
  for (const { room, frame } of batch) insert.run(room.id, frame);
});

const rooms = new Map<string, Room>();
const counts = new Map<WebSocket, number>();
let waiting: Waiting[] = [];

function commit(): void {
  const batch = waiting;
  waiting = [];
  append(batch);
  const senders = new Set<WebSocket>();
  for (const { room, from, frame } of batch) {
    for (const socket of room.sockets) if (socket !== from) socket.send(frame);
    counts.set(from, (counts.get(from) ?? 0) + 1);
    senders.add(from);
  }
  for (const sender of senders) sender.send(encodeAcknowledged(counts.get(sender) ?? 0));
}

function hear(room: Room, from: WebSocket, frame: Buffer): void {
  if (frame[0] !== 0) return;
  if (frame[1] === 0) {
    for (const { bytes } of all.all(room.id)) from.send(bytes);
    from.send(syncFrame(1, emptyUpdate));
    return;
  }
  // A first state is news for the others, and for who comes later: not the end of their greeting.
  frame[1] = 2;
  if (waiting.length === 0) setTimeout(commit, WINDOW_MS);
  waiting.push({ room, from, frame });
}

function roomOf(name: string): Room {
  const known = rooms.get(name);
  if (known) return known;
  addRoom.run(name);
  const room = { id: roomId.get(name)?.id ?? 0, sockets: new Set<WebSocket>() };
  rooms.set(name, room);
  return room;
}

const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on('connection', (socket, request) => {
  const room = roomOf(request.url ?? '/');
  room.sockets.add(socket);
  socket.on('message', (frame: Buffer) => hear(room, socket, frame));
  socket.on('error', () => {});
  socket.on('close', () => {
    room.sockets.delete(socket);
    counts.delete(socket);
  });
  socket.send(syncFrame(0, emptyState));
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => {
  const address = server.address();
  console.log(`ready on port ${typeof address === 'object' ? address?.port : ''}`);
});
process.on('SIGTERM', () => process.exit());
