import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pairTitle } from '#lib/pair-people.ts';
import { sessionsPath, sessionsQuery, useMe, usePair } from '#lib/queries.ts';
import { Page } from '#ui/page.tsx';
import { FromDevice } from './from-device.tsx';
import { SessionList } from './session-list.tsx';

export function SessionsPage({ pairId }: { readonly pairId: string }) {
  const { timeZone } = useMe();
  const pair = usePair(pairId);
  const { data: sessions } = useSuspenseQuery(sessionsQuery(pairId));
  const isFirst = sessions.every(({ wrappedAt }) => wrappedAt === null);
  return (
    <Page
      title="Sessions"
      lead={
        <>
          <Link to="/pairs/$pairId" params={{ pairId }}>
            {pairTitle(pair)}
          </Link>
          <FromDevice path={sessionsPath(pairId)} />
        </>
      }
      seenBy={`Only ${pair.manager.name} and ${pair.report.name} can read this page.`}
    >
      <SessionList pairId={pairId} sessions={sessions} timeZone={timeZone} isPairEnded={pair.status === 'ended'} />
      {isFirst && pair.status !== 'ended' && (
        <p className="session-list-empty">
          Each session that you wrap up is kept here: what you talked about, what you promised, and what became of it.
        </p>
      )}
    </Page>
  );
}
