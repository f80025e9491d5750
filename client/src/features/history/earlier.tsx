import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isProblem } from '#lib/api.ts';
import { useMe, usePair, useSessions } from '#lib/queries.ts';
import { SessionList } from './session-list.tsx';
import './earlier.css';

const shown = 3;

/** The last sessions, at the foot of the agenda. Nothing before there is one. */
export function Earlier({ pairId }: { readonly pairId: string }) {
  const { timeZone } = useMe();
  const { session } = usePair(pairId);
  const { data: sessions, error } = useSessions(pairId);
  if (!sessions && session > 1 && isProblem(error, 0)) {
    return (
      <Section>
        <p className="earlier-all">They are not on this device. They show once the server can be reached.</p>
      </Section>
    );
  }
  const wrapped = (sessions ?? []).filter(({ wrappedAt }) => wrappedAt !== null);
  if (wrapped.length === 0) return null;
  return (
    <Section>
      <SessionList pairId={pairId} sessions={wrapped.slice(0, shown)} timeZone={timeZone} />
      {wrapped.length > shown && (
        <p className="earlier-all">
          <Link to="/pairs/$pairId/sessions" params={{ pairId }}>
            All {wrapped.length} sessions
          </Link>
        </p>
      )}
    </Section>
  );
}

function Section({ children }: { readonly children: ReactNode }) {
  return (
    <section className="earlier">
      <h2 className="earlier-title">Earlier</h2>
      {children}
    </section>
  );
}
