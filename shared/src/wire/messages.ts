import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** The outer message types of the y-websocket protocol, and one of our own that other clients ignore. */
export const messageType = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, acknowledged: 100 } as const;

/** The inner types of a sync message (y-protocols/sync). The last two carry updates and are acknowledged. */
export const syncType = { step1: 0, step2: 1, update: 2 } as const;

/**
 * "The first `count` update-carrying messages (sync step 2 and update) that this connection sent are on disk."
 * The page's word "Saved" means that and nothing else.
 */
export function encodeAcknowledged(count: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.acknowledged);
  encoding.writeVarUint(encoder, count);
  return encoding.toUint8Array(encoder);
}

/** The count in an acknowledgement whose type has been read already. */
export function readAcknowledged(decoder: decoding.Decoder): number {
  return decoding.readVarUint(decoder);
}

/** True for the frames that the server counts when it acknowledges. */
export function carriesUpdate(frame: Uint8Array): boolean {
  const carries = frame[1] === syncType.step2 || frame[1] === syncType.update;
  return frame[0] === messageType.sync && carries;
}

/** `agenda/<pairId>`: a document's name, in the socket's path below `/sync/` and in the log. */
export function agendaName(pairId: string): string {
  return `agenda/${pairId}`;
}
