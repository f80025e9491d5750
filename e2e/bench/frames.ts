import { messageType, syncType } from '@throughline/shared/wire/messages';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** A sync message of the y-websocket protocol. */
export function syncFrame(type: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.sync);
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

export type Heard =
  | { readonly kind: 'step1' | 'step2' | 'update'; readonly body: Uint8Array }
  | { readonly kind: 'acknowledged'; readonly count: number }
  | { readonly kind: 'other' };

const kinds = { [syncType.step1]: 'step1', [syncType.step2]: 'step2', [syncType.update]: 'update' } as const;

export function readFrame(frame: Uint8Array): Heard {
  const decoder = decoding.createDecoder(frame);
  const type = decoding.readVarUint(decoder);
  if (type === messageType.acknowledged) return { kind: 'acknowledged', count: decoding.readVarUint(decoder) };
  if (type !== messageType.sync) return { kind: 'other' };
  const kind = kinds[decoding.readVarUint(decoder) as keyof typeof kinds];
  return { kind, body: decoding.readVarUint8Array(decoder) };
}

/** An update that changes nothing, and the state of who has nothing. */
export const emptyUpdate = Uint8Array.of(0, 0);
export const emptyState = Uint8Array.of(0);
