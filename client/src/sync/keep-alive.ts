import type { Awareness } from 'y-protocols/awareness';
import type { Connection, Link } from './connection.ts';

const patience = { answerMs: 5_000, connectMs: 10_000, lookEveryMs: 1_000 };

/**
 * A connection can die without a word: a laptop slept, a network changed. y-websocket notices after half a minute. Here it
 * is asked when there is a reason to doubt: the browser says that the network came or went, the page is looked at again,
 * or an acknowledgement is late. To ask is to renew one's presence, which the server sends back.
 */
export function keepAlive(
  connection: Connection,
  awareness: Awareness,
  late: () => boolean,
  { answerMs, connectMs, lookEveryMs } = patience,
): () => void {
  const { provider } = connection;
  let askedAt: number | null = null;
  let lateSince: number | null = null;
  let connectingSince: number | null = null;

  const ask = () => {
    if (!provider.wsconnected) return;
    askedAt ??= Date.now();
    awareness.setLocalState(awareness.getLocalState());
  };
  const restart = () => {
    askedAt = null;
    lateSince = null;
    connectingSince = null;
    connection.restart();
  };
  const since = (holds: boolean, start: number | null) => (holds ? (start ?? Date.now()) : null);
  const longerThan = (start: number | null, limitMs: number) => start !== null && Date.now() - start > limitMs;

  const look = () => {
    if (askedAt !== null && provider.wsLastMessageReceived >= askedAt) askedAt = null;
    lateSince = since(provider.wsconnected && late(), lateSince);
    connectingSince = since(provider.wsconnecting, connectingSince);
    if (longerThan(lateSince, answerMs)) {
      lateSince = null;
      ask();
    }
    if (longerThan(askedAt, answerMs) || longerThan(connectingSince, connectMs)) restart();
  };
  const onOnline = () => {
    if (provider.wsconnected) ask();
    else if (provider.shouldConnect || isSignedOut(connection.link())) restart();
  };
  const onSeen = () => {
    if (document.visibilityState === 'visible') onOnline();
  };

  const timer = setInterval(look, lookEveryMs);
  const listening: [EventTarget, string, () => void][] =
    typeof window === 'undefined'
      ? []
      : [
          [window, 'online', onOnline],
          [window, 'offline', ask],
          [document, 'visibilitychange', onSeen],
        ];
  for (const [target, event, listener] of listening) target.addEventListener(event, listener);
  return () => {
    clearInterval(timer);
    for (const [target, event, listener] of listening) target.removeEventListener(event, listener);
  };
}

/** One may have signed in again in another tab. */
function isSignedOut(link: Link): boolean {
  return link.is === 'refused' && link.reason === 'notSignedIn';
}
