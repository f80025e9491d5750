import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { refreshPair } from '#lib/mutations.ts';
import type { OpenAgenda } from '#sync/agenda.ts';
import type { People } from './people.ts';

/** Somebody here whom the pair does not know has just accepted the invite: the page learns their name and side. */
export function useFollowPartner({ others }: OpenAgenda, pairId: string, people: People): void {
  const client = useQueryClient();
  const here = useSyncExternalStore(others.subscribe, others.get);
  const stranger = here.find(({ person }) => people.of(person.id) === null)?.person.id;

  useEffect(() => {
    if (stranger !== undefined) void refreshPair(client, pairId);
  }, [stranger, client, pairId]);
}
