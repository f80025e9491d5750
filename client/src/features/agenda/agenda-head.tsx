import type { Pair } from '@throughline/shared/http/pairs';
import type { ReactNode } from 'react';
import { pairTitle } from '#lib/pair-people.ts';
import { SessionWhen } from './session-when.tsx';

interface AgendaHeadProps {
  readonly pair: Pair;
  readonly session: number;
  readonly scheduledFor: string | null;
  readonly timeZone: string;
  /** In the margin: who is here. */
  readonly children?: ReactNode;
}

export function AgendaHead({ pair, session, scheduledFor, timeZone, children }: AgendaHeadProps) {
  return (
    <header className="agenda-head agenda-line">
      <div>
        <h1 className="page-title">{pairTitle(pair)}</h1>
        <p className="agenda-session">
          <span>Session {session}</span>
          <SessionWhen pairId={pair.id} scheduledFor={scheduledFor} timeZone={timeZone} />
        </p>
      </div>
      <div className="agenda-head-margin">{children}</div>
    </header>
  );
}
