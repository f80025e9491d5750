const LIMIT_BYTES = 4 * 1024 * 1024;

/**
 * The frames that were sent and not acknowledged. When a connection breaks, they go out again first on the next one, and
 * not only as the difference that is computed then: the partner may have deleted the paragraph around the words
 * meanwhile, and a difference cannot hold what the document has dropped. The server then finds the words, and rescues them.
 * An update twice is harmless.
 */
export interface UnacknowledgedFrames {
  /** A new connection: what goes out again, oldest first. It has to be handed to `sent` like any other. */
  takeAll(): readonly Uint8Array[];
  sent(frame: Uint8Array): void;
  /** The first `count` frames of this connection are on disk. */
  acknowledged(count: number): void;
}

export function createUnacknowledgedFrames(limitBytes = LIMIT_BYTES): UnacknowledgedFrames {
  let frames: { readonly number: number; readonly frame: Uint8Array }[] = [];
  let bytes = 0;
  let sent = 0;
  return {
    takeAll() {
      const again = frames.map(({ frame }) => frame);
      frames = [];
      bytes = 0;
      sent = 0;
      return again;
    },
    sent(frame) {
      frames.push({ number: ++sent, frame });
      bytes += frame.byteLength;
      while (bytes > limitBytes) bytes -= frames.shift()?.frame.byteLength ?? bytes;
    },
    acknowledged(count) {
      while (frames[0] && frames[0].number <= count) bytes -= frames.shift()?.frame.byteLength ?? 0;
    },
  };
}
