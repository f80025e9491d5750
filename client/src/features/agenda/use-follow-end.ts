import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followEnd } from '#lib/mutations.ts';
import type { OpenAgenda } from '#sync/agenda.ts';

/** The server says that the pair has ended by closing the connection: then it is asked for what can be read now. */
export function useFollowEnd(agenda: OpenAgenda | null, pairId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!agenda) return;
    const look = () => {
      // Not to be reached just now: the page says that it has ended, and the next look at the pair leads on.
      if (agenda.sync.get().reason === 'ended') followEnd(client, pairId).catch(() => undefined);
    };
    look();
    return agenda.sync.subscribe(look);
  }, [agenda, client, pairId]);
}
