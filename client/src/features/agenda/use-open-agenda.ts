import type { Role } from '@throughline/shared/http/pairs';
import type { Me } from '@throughline/shared/http/people';
import { useEffect, useState } from 'react';
import { firstName } from '#lib/pair-people.ts';
import type { OpenAgenda } from '#sync/agenda.ts';
import { openAgenda } from '#sync/open-agenda.ts';
import { socketUrl } from '#sync/socket-url.ts';
import { caretColor } from './people.ts';

interface Opened {
  readonly agenda: OpenAgenda;
  /** There is something to show. */
  readonly isLoaded: boolean;
}

/** Opens the agenda for as long as the page is there. */
export function useOpenAgenda(pairId: string, me: Pick<Me, 'id' | 'name'>, role: Role): Opened | null {
  const [opened, setOpened] = useState<Opened | null>(null);
  const { id, name } = me;

  useEffect(() => {
    const user = { id, name: firstName(name), color: caretColor[role], role };
    const agenda = openAgenda({ pairId, user, url: socketUrl() });
    let left = false;
    setOpened({ agenda, isLoaded: false });
    void agenda.loaded.then(() => {
      if (!left) setOpened({ agenda, isLoaded: true });
    });
    return () => {
      left = true;
      setOpened(null);
      agenda.close();
    };
  }, [pairId, id, name, role]);

  return opened;
}
