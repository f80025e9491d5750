import type { SessionView } from '@throughline/shared/agenda/show-session';
import type { Day } from '@throughline/shared/ids';
import { createContext, useContext } from 'react';
import type { OpenAgenda } from '#sync/agenda.ts';
import type { Store } from '#sync/store.ts';
import type { Commands } from './commands.ts';
import type { QuestionStore } from './page-question.tsx';
import type { ClipboardCommands } from './paste-commands.ts';
import type { People } from './people.ts';

/** What every part of the page may need. None of it changes while somebody types. */
export interface AgendaContextValue {
  readonly agenda: OpenAgenda;
  readonly view: Store<SessionView>;
  readonly commands: Commands;
  readonly clipboard: ClipboardCommands;
  readonly question: QuestionStore;
  readonly people: People;
  readonly today: Day;
  /** "5 Nov", or "session 12" where its date is not known here. */
  readonly sayDayOfSession: (session: number) => string;
  /** The day of the session that is to come, where it is planned. */
  readonly nextSession: Day | null;
}

export const AgendaContext = createContext<AgendaContextValue | null>(null);

export function useAgenda(): AgendaContextValue {
  const value = useContext(AgendaContext);
  if (!value) throw new Error('This part stands within an <AgendaContext>.');
  return value;
}
