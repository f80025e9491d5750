import { messageType } from '@throughline/shared/wire/messages';
import * as encoding from 'lib0/encoding';
import { ByteReader } from './byte-reader.ts';

/** What one client says of itself, in the encoding of y-protocols/awareness. */
export interface PresenceEntry {
  readonly client: number;
  readonly clock: number;
  /** JSON, as it came: most entries are only passed on, or an echo. `null` says that the client has gone. */
  readonly state: string;
}

/** About so many bytes go into a frame; a stock client sends each frame back, and it must not be too large then. */
const FRAME_BYTES = 32_768;

/** In bytes: a character of a state may take three, and the last entry of a frame goes over its size. */
export const longestPresenceFrame = (presenceBytes: number): number => 4 * (FRAME_BYTES + presenceBytes);

export function readPresence(reader: ByteReader): PresenceEntry[] {
  const inner = new ByteReader(reader.varBytes());
  const entries: PresenceEntry[] = [];
  for (let left = inner.count(3); left > 0 && inner.ok; left--) {
    entries.push({ client: inner.varUint(), clock: inner.varUint(), state: inner.varString() });
  }
  if (!inner.finished) reader.fail();
  return entries;
}

export function* presenceFrames(entries: Iterable<PresenceEntry>): Generator<Uint8Array> {
  let part: PresenceEntry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    part.push(entry);
    bytes += entry.state.length;
    if (bytes < FRAME_BYTES) continue;
    yield presenceFrame(part);
    part = [];
    bytes = 0;
  }
  if (part.length > 0) yield presenceFrame(part);
}

function presenceFrame(entries: readonly PresenceEntry[]): Uint8Array {
  const body = encoding.createEncoder();
  encoding.writeVarUint(body, entries.length);
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(body, client);
    encoding.writeVarUint(body, clock);
    encoding.writeVarString(body, state);
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body));
  return encoding.toUint8Array(encoder);
}

/** Says nothing, so that a client knows that the connection lives. */
export const emptyPresenceFrame = presenceFrame([]);
