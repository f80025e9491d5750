import { useSyncExternalStore } from 'react';
import type { Presence } from '#sync/presence.ts';
import type { Store } from '#sync/store.ts';
import { Avatar } from '#ui/avatar.tsx';
import type { People } from './people.ts';

interface WhoIsHereProps {
  readonly others: Store<readonly Presence[]>;
  readonly meId: string;
  readonly people: People;
}

export function WhoIsHere({ others, meId, people }: WhoIsHereProps) {
  const here = useSyncExternalStore(others.subscribe, others.get);
  const { partner } = people;
  const isHere = here.some(({ person }) => person.id !== meId && person.id === partner.id);
  return (
    // Said aloud elsewhere: a status that goes away again at every reload would be said as often.
    <p className="agenda-here" role="status" aria-live="off">
      {isHere && (
        <>
          <Avatar name={partner.name} role={partner.role} />
          {partner.name} is here
        </>
      )}
    </p>
  );
}
