import type { ReactNode } from 'react';
import type { OpenAgenda } from '#sync/agenda.ts';
import { useCompact } from '#ui/use-compact.ts';
import { SyncWord } from './sync-word.tsx';
import './agenda-state.css';

interface AgendaStateProps {
  readonly agenda: OpenAgenda;
  readonly isLoaded: boolean;
  /** What adds to the page, where a thumb is to reach it. */
  readonly add?: ReactNode;
  /** The way to end the session. */
  readonly end?: ReactNode;
}

/** Stays in sight, however far one has read: at the foot of a narrow page, in the margin of a wide one. */
export function AgendaState({ agenda, isLoaded, add, end }: AgendaStateProps) {
  const word = <SyncWord sync={agenda.sync} isLoaded={isLoaded} onRetry={agenda.reconnect} />;
  if (useCompact()) {
    return (
      <div className="agenda-bar">
        {word}
        <div className="agenda-bar-buttons">
          {add}
          {end}
        </div>
      </div>
    );
  }
  return (
    <div className="agenda-state-place">
      <div className="agenda-state">
        {word}
        {end}
      </div>
    </div>
  );
}
