import { useQueryClient } from '@tanstack/react-query';
import type { Pair } from '@throughline/shared/http/pairs';
import type { Session } from '@throughline/shared/http/sessions';
import { useEffect, useRef, useState } from 'react';
import { refreshPair } from '#lib/mutations.ts';
import { sessionsQuery } from '#lib/queries.ts';
import { whoIs } from '#lib/who-is.ts';
import { announce } from '#ui/announce.ts';

export interface Wrapped {
  readonly session: number;
  readonly words: string;
}

/** Follows the session's number on the open page: when it goes up, the one before was wrapped up, by whomever. */
export function useFollowSession(session: number, pair: Pair, meId: string): Wrapped | null {
  const client = useQueryClient();
  const last = useRef(session);
  const [wrapped, setWrapped] = useState<Wrapped | null>(null);

  useEffect(() => {
    if (session <= last.current) return;
    last.current = session;
    const number = session - 1;
    setWrapped({ session: number, words: `Session ${number} is wrapped up.` });
    void refreshPair(client, pair.id)
      .then(() => client.fetchQuery(sessionsQuery(pair.id)))
      .then((sessions) => sayWrapUp(sessions, number, pair, meId))
      .catch(() => `Session ${number} is wrapped up.`)
      .then((words) => {
        setWrapped({ session: number, words });
        announce(words);
      });
  }, [session, client, pair, meId]);

  return wrapped;
}

function sayWrapUp(sessions: readonly Session[], number: number, pair: Pair, meId: string): string {
  const by = sessions.find((session) => session.number === number)?.wrappedBy ?? null;
  if (by === meId) return `You wrapped up session ${number}.`;
  const person = whoIs(pair)(by);
  return person ? `${person.name} wrapped up session ${number}.` : `Session ${number} is wrapped up.`;
}
