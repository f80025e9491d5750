import { useEffect } from 'react';
import { useFields } from '#editor/agenda-fields.tsx';
import { announce } from '#ui/announce.ts';
import type { AgendaContextValue } from './agenda-context.ts';
import { sayOthers } from './say-others.ts';
import { sayPresence } from './say-presence.ts';

/** Who cannot see what the other does hears of it: politely, and not of every step. */
export function useSayOthers({ agenda, view, commands, people }: AgendaContextValue): void {
  const { focused } = useFields();
  const { doc, others } = agenda;
  useEffect(
    () => sayOthers({ doc, view, others, names: commands, people, announce }),
    [doc, view, others, commands, people],
  );
  useEffect(
    () => sayPresence({ others, focused, partner: people.partner, announce }),
    [others, focused, people.partner],
  );
}
