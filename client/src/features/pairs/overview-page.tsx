import { Link } from '@tanstack/react-router';
import type { Pair } from '@throughline/shared/http/pairs';
import type { ReactNode } from 'react';
import { firstName, partnerOf } from '#lib/pair-people.ts';
import { useMe, usePairs } from '#lib/queries.ts';
import { dayOf, sayDistance, sayMoment, today } from '#lib/say-date.ts';
import { Avatar } from '#ui/avatar.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { Page } from '#ui/page.tsx';
import './overview-page.css';

export function OverviewPage() {
  const me = useMe();
  const pairs = usePairs();
  if (pairs.length === 0) return <NoPairs name={firstName(me.name)} />;
  return (
    <Page title="Your 1:1s" seenBy="Only you see this list. Each agenda is read by its two people, and nobody else.">
      <ul className="overview">
        {pairs.map((pair) => (
          <PairRow key={pair.id} pair={pair} timeZone={me.timeZone} />
        ))}
      </ul>
      <p className="overview-more">
        <ButtonLink to="/new">New 1:1</ButtonLink>
      </p>
    </Page>
  );
}

function PairRow({ pair, timeZone }: { readonly pair: Pair; readonly timeZone: string }) {
  const partner = partnerOf(pair);
  const isEnded = pair.status === 'ended';
  return (
    <li className={`overview-row ${isEnded ? 'overview-ended' : ''}`}>
      <Avatar name={partner.name} role={partner.role} size="m" />
      <div className="overview-who">
        <Link to="/pairs/$pairId" params={{ pairId: pair.id }} className="overview-name">
          {partner.name}
        </Link>
        <p className="overview-next">{nextSession(pair, timeZone)}</p>
      </div>
      {!isEnded && <p className="overview-open">{promises(pair.openItems)}</p>}
    </li>
  );
}

function nextSession(pair: Pair, timeZone: string): ReactNode {
  if (pair.status === 'ended')
    return `Ended. ${partnerOf(pair).id === null ? 'You' : 'Both of you'} can still read it.`;
  const joined = pair.status === 'invited' ? 'Not joined yet · ' : '';
  if (!pair.scheduledFor) return `${joined}Session ${pair.session} · no date yet`;
  const away = sayDistance(dayOf(new Date(pair.scheduledFor), timeZone), today(timeZone));
  return `${joined}Session ${pair.session} · ${sayMoment(pair.scheduledFor, timeZone)} · ${away}`;
}

function promises(count: number): string {
  if (count === 0) return 'Nothing open';
  return count === 1 ? '1 open promise' : `${count} open promises`;
}

function NoPairs({ name }: { readonly name: string }) {
  return (
    <Page
      title={`Welcome, ${name}`}
      lead={
        <p>
          Your 1:1s will be here: one page for you and each person you meet, with what you want to talk about and what
          you promised each other.
        </p>
      }
      seenBy="Only you see this page."
    >
      <ol className="overview-steps">
        <li>Begin a 1:1 as the manager or as the report. Either of you can.</li>
        <li>Send the other one the link. You can write before they join.</li>
        <li>Meet, tick, wrap up. What is not done is there next time.</li>
      </ol>
      <p>
        <ButtonLink to="/new" variant="primary">
          Begin a 1:1
        </ButtonLink>
      </p>
    </Page>
  );
}
