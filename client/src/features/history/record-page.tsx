import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SessionRecord } from '@throughline/shared/http/sessions';
import { useState } from 'react';
import { pairTitle } from '#lib/pair-people.ts';
import { recordQuery, useMe, usePair } from '#lib/queries.ts';
import { dayOf, sayMoment, sayTime } from '#lib/say-date.ts';
import { Page } from '#ui/page.tsx';
import { RadioChoice } from '#ui/radio-choice.tsx';
import { layOutRecord } from './lay-out-record.ts';
import { type WhoIs, whoIs } from './people.ts';
import { RecordBody } from './record-body.tsx';
import './record-page.css';

interface RecordPageProps {
  readonly pairId: string;
  readonly number: number;
}

export function RecordPage({ pairId, number }: RecordPageProps) {
  const { timeZone } = useMe();
  const pair = usePair(pairId);
  const { data: record } = useSuspenseQuery(recordQuery(pairId, number));
  const [shown, setShown] = useState<'all' | 'wrapped'>('all');
  const laid = layOutRecord(record);
  const who = whoIs(record.manager, record.report);
  const file = `/api/pairs/${pairId}/sessions/${number}`;
  const as = shown === 'wrapped' ? '&as=wrapped' : '';

  return (
    <Page
      title={`Session ${number}`}
      width="ledger"
      lead={
        <>
          <p>
            <Link to="/pairs/$pairId" params={{ pairId }}>
              {pairTitle(pair)}
            </Link>
            {' · '}
            <Link to="/pairs/$pairId/sessions" params={{ pairId }}>
              all sessions
            </Link>
          </p>
          <p className="record-when">{sayWhen(record, who, timeZone)}</p>
        </>
      }
      seenBy={`Only ${record.manager.name} and ${record.report.name} can read this page. It stays as it was wrapped up.`}
    >
      <div className="record-tools">
        {laid.hasLater && (
          <RadioChoice
            label="What to show"
            look="line"
            choices={[
              { value: 'all', label: 'With what was added later' },
              { value: 'wrapped', label: 'As wrapped' },
            ]}
            value={shown}
            onChange={setShown}
          />
        )}
        <p className="record-files">
          Download as{' '}
          <a href={`${file}?format=md${as}`} download={`session-${number}.md`}>
            Markdown
          </a>{' '}
          or{' '}
          <a href={`${file}?format=html${as}`} download={`session-${number}.html`}>
            HTML
          </a>
        </p>
      </div>
      <RecordBody
        record={laid}
        who={who}
        day={dayOf(new Date(record.wrappedAt), timeZone)}
        showsLater={shown === 'all'}
      />
    </Page>
  );
}

function sayWhen(record: SessionRecord, who: WhoIs, timeZone: string): string {
  const wrappedAt = new Date(record.wrappedAt);
  const by = who(record.wrappedBy)?.name;
  const end = `wrapped up${by ? ` by ${by}` : ''}`;
  if (!record.scheduledFor) return `${sayMoment(record.wrappedAt, timeZone)}, ${end}`;
  const planned = new Date(record.scheduledFor);
  const sameDay = dayOf(planned, timeZone) === dayOf(wrappedAt, timeZone);
  const when = sameDay ? sayTime(wrappedAt, timeZone) : sayMoment(record.wrappedAt, timeZone);
  return `${sayMoment(record.scheduledFor, timeZone)} · ${end} ${sameDay ? 'at' : 'on'} ${when}`;
}
