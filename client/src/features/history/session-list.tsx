import { Link } from '@tanstack/react-router';
import type { Session } from '@throughline/shared/http/sessions';
import { sayStatus, saySummary } from './say-session.ts';
import './session-list.css';

interface SessionListProps {
  readonly pairId: string;
  readonly sessions: readonly Session[];
  readonly timeZone: string;
  readonly isPairEnded?: boolean;
}

export function SessionList({ pairId, sessions, timeZone, isPairEnded = false }: SessionListProps) {
  return (
    <ol className="session-list">
      {sessions.map((session) => (
        <li key={session.number} className="session-row">
          <SessionLink pairId={pairId} session={session} />
          <span className="session-when">{sayStatus(session, timeZone, isPairEnded)}</span>
          <span className="session-summary">{saySummary(session)}</span>
        </li>
      ))}
    </ol>
  );
}

function SessionLink({ pairId, session }: { readonly pairId: string; readonly session: Session }) {
  const name = `Session ${session.number}`;
  if (session.status === 'current') {
    return (
      <Link to="/pairs/$pairId" params={{ pairId }} className="session-name">
        {name}
      </Link>
    );
  }
  if (session.wrappedAt === null) return <span className="session-name">{name}</span>;
  return (
    <Link
      to="/pairs/$pairId/sessions/$number"
      params={{ pairId, number: String(session.number) }}
      className="session-name"
    >
      {name}
    </Link>
  );
}
