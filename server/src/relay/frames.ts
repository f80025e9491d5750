import { messageType, syncType } from '@throughline/shared/wire/messages';
import * as encoding from 'lib0/encoding';
import { ByteReader } from './byte-reader.ts';
import { type PresenceEntry, readPresence } from './presence-frame.ts';

/** What a client may say. */
export type Frame =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly entries: readonly PresenceEntry[] }
  | { readonly kind: 'query-presence' }
  | { readonly kind: 'ignored' };

/** Null where the bytes are not of the protocol. What a sync message carries is not looked at here. */
export function readFrame(bytes: Uint8Array): Frame | null {
  const reader = new ByteReader(bytes);
  const frame = readBody(reader, reader.varUint());
  return reader.finished ? frame : null;
}

function readBody(reader: ByteReader, type: number): Frame | null {
  switch (type) {
    case messageType.sync:
      return readSync(reader);
    case messageType.awareness:
      return { kind: 'presence', entries: readPresence(reader) };
    case messageType.queryAwareness:
      return { kind: 'query-presence' };
    case messageType.auth:
      // Only servers say something with it; a client that does is let be.
      reader.skip(reader.left);
      return { kind: 'ignored' };
    default:
      return null;
  }
}

function readSync(reader: ByteReader): Frame | null {
  switch (reader.varUint()) {
    case syncType.step1:
      return { kind: 'step1', stateVector: reader.varBytes() };
    case syncType.step2:
      return { kind: 'step2', update: reader.varBytes() };
    case syncType.update:
      return { kind: 'update', update: reader.varBytes() };
    default:
      return null;
  }
}

export const step1Frame = (stateVector: Uint8Array): Uint8Array => syncFrame(syncType.step1, stateVector);
export const step2Frame = (update: Uint8Array): Uint8Array => syncFrame(syncType.step2, update);
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(syncType.update, update);

function syncFrame(type: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.sync);
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}
