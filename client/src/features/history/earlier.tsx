import { Link } from '@tanstack/react-router';
import { useMe, useSessions } from '#lib/queries.ts';
import { SessionList } from './session-list.tsx';
import './earlier.css';

const shown = 3;

/** The last sessions, at the foot of the agenda. Nothing before there is one. */
export function Earlier({ pairId }: { readonly pairId: string }) {
  const { timeZone } = useMe();
  const { data: sessions = [] } = useSessions(pairId);
  const wrapped = sessions.filter(({ wrappedAt }) => wrappedAt !== null);
  if (wrapped.length === 0) return null;
  return (
    <section className="earlier">
      <h2 className="earlier-title">Earlier</h2>
      <SessionList pairId={pairId} sessions={wrapped.slice(0, shown)} timeZone={timeZone} />
      {wrapped.length > shown && (
        <p className="earlier-all">
          <Link to="/pairs/$pairId/sessions" params={{ pairId }}>
            All {wrapped.length} sessions
          </Link>
        </p>
      )}
    </section>
  );
}
