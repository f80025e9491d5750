/** What a client does when its connection was closed with a code. */
export type AfterClose = 'retry' | 'sign-in' | 'reload' | 'stop';

/**
 * Every code that the server closes a socket with. 44xx are refusals, and final for a stock y-websocket client; 45xx ask
 * it to come back. A browser cannot read the status of a refused
 * upgrade, so they come after it. A client that meets a code that is not here retries.
 */
export const closeCodes = {
  goingAway: { code: 1001, client: 'retry', meaning: 'the server is stopping; come back' },
  frameTooLarge: { code: 1009, client: 'stop', meaning: 'one frame is larger than the server takes' },
  serverFailure: { code: 1011, client: 'retry', meaning: 'the server could not do its part; nothing was acknowledged' },
  malformed: { code: 4400, client: 'reload', meaning: 'a frame is not of the protocol, or not a well-formed update' },
  notSignedIn: { code: 4401, client: 'sign-in', meaning: 'no session or token, or one that has ended' },
  foreignOrigin: { code: 4402, client: 'stop', meaning: 'the page that connects is not of this server' },
  notYours: { code: 4403, client: 'stop', meaning: 'no such document, or not one that this person may open' },
  ended: {
    code: 4410,
    client: 'stop',
    meaning: 'the 1:1 has ended: it is read over HTTP, and nobody writes in it any more',
  },
  fellBehind: {
    code: 4508,
    client: 'retry',
    meaning: 'the reader stopped reading; it is sent what it lacks on its return',
  },
  documentFull: { code: 4413, client: 'stop', meaning: 'the document is as large as it may grow' },
  outdated: { code: 4426, client: 'reload', meaning: 'the client speaks a schema that is too old' },
  tooManySockets: { code: 4429, client: 'retry', meaning: 'this person has too many connections' },
  tooMuchPresence: {
    code: 4431,
    client: 'stop',
    meaning: 'presence is larger or comes from more clients than is taken',
  },
} as const satisfies Record<string, { code: number; client: AfterClose; meaning: string }>;

export type CloseReason = keyof typeof closeCodes;

export function afterClose(code: number): AfterClose {
  return Object.values(closeCodes).find((entry) => entry.code === code)?.client ?? 'retry';
}
