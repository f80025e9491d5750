import { messageType } from '@throughline/shared/wire/messages';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { WebsocketProvider } from 'y-websocket';

/**
 * Holds back what others write while somebody composes with an input method: the browser owns the text around a
 * composition, and a change within it, or a row that moves, breaks the composition and leaves its letters twice. What is
 * written here goes out all the same.
 */
export interface IncomingGate {
  /** The answer opens the gate again, when nobody else holds it. */
  hold(): () => void;
}

export function createIncomingGate(provider: WebsocketProvider): IncomingGate {
  const take = provider.messageHandlers[messageType.sync];
  if (!take) throw new Error('The provider takes no updates.');
  let waiting: Uint8Array[] = [];
  let holds = 0;

  provider.messageHandlers[messageType.sync] = (encoder, decoder, ...rest) => {
    if (holds === 0) take(encoder, decoder, ...rest);
    else waiting.push(decoding.readTailAsUint8Array(decoder));
  };
  // The next connection brings it again.
  provider.on('connection-close', () => {
    waiting = [];
  });

  function open(): void {
    for (const message of waiting.splice(0)) {
      const encoder = encoding.createEncoder();
      take?.(encoder, decoding.createDecoder(message), provider, true, messageType.sync);
      if (encoding.length(encoder) > 1) provider.ws?.send(encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>);
    }
  }

  return {
    hold() {
      let held = true;
      holds++;
      return () => {
        if (!held) return;
        held = false;
        if (--holds === 0) open();
      };
    },
  };
}
