import type { Pair } from '@throughline/shared/http/pairs';
import type { OpenAgenda } from '#sync/agenda.ts';
import { AgendaHead } from './agenda-head.tsx';
import { AgendaState } from './agenda-state.tsx';

interface WaitingAgendaProps {
  readonly agenda: OpenAgenda | null;
  readonly pair: Pair;
  readonly timeZone: string;
}

/** Before there is anything to show: no local copy, and nothing from the server yet. Why it takes so long is said. */
export function WaitingAgenda({ agenda, pair, timeZone }: WaitingAgendaProps) {
  return (
    <>
      <AgendaHead pair={pair} session={pair.session} scheduledFor={pair.scheduledFor} timeZone={timeZone} />
      {agenda && <AgendaState agenda={agenda} isLoaded={false} />}
    </>
  );
}
