import type { Pair } from '@throughline/shared/http/pairs';
import type { Me } from '@throughline/shared/http/people';
import type { ReactNode } from 'react';
import { AgendaFields } from '#editor/agenda-fields.tsx';
import { firstName } from '#lib/pair-people.ts';
import type { OpenAgenda } from '#sync/agenda.ts';
import { LoadedAgenda } from './loaded-agenda.tsx';
import { useFollowEnd } from './use-follow-end.ts';
import { useOpenAgenda } from './use-open-agenda.ts';
import { WaitingAgenda } from './waiting-agenda.tsx';
import './agenda-page.css';

export interface WrapUpSlot {
  readonly agenda: OpenAgenda;
  readonly session: number;
}

export interface AgendaPageProps {
  readonly pairId: string;
  readonly me: Me;
  readonly pair: Pair;
  /** A sentence about the pair as a whole, such as an invite that is still open. */
  readonly banner?: ReactNode;
  /** The last sessions, for the foot of the page. */
  readonly earlier?: ReactNode;
  /** The button that wraps the session up, with its dialog. */
  readonly wrapUp?: (slot: WrapUpSlot) => ReactNode;
  /** The button that ends the 1:1, with its dialog. */
  readonly end?: (agenda: OpenAgenda) => ReactNode;
}

export function AgendaPage({ pairId, me, pair, banner, earlier, wrapUp, end }: AgendaPageProps) {
  const opened = useOpenAgenda(pairId, me, pair.role);
  const agenda = opened?.agenda ?? null;
  const isLoaded = opened?.isLoaded ?? false;
  useFollowEnd(agenda, pairId);
  return (
    <div className="page page-ledger agenda" id="agenda" tabIndex={-1}>
      {agenda && isLoaded ? (
        <>
          <AgendaFields agenda={agenda}>
            <LoadedAgenda agenda={agenda} me={me} pair={pair} banner={banner} wrapUp={wrapUp} />
          </AgendaFields>
          {earlier}
        </>
      ) : (
        <WaitingAgenda agenda={agenda} pair={pair} timeZone={me.timeZone} />
      )}
      <p className="page-seen-by">
        Only {firstName(pair.manager.name)} and {firstName(pair.report.name)} can read this page.{' '}
        {agenda && isLoaded && end?.(agenda)}
      </p>
    </div>
  );
}
