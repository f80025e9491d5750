import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { pairTitle } from '#lib/pair-people.ts';
import { recordPath, recordQuery, useMe, usePair } from '#lib/queries.ts';
import { whoIs } from '#lib/who-is.ts';
import { Page } from '#ui/page.tsx';
import { RadioChoice } from '#ui/radio-choice.tsx';
import { FromDevice } from './from-device.tsx';
import { layOutRecord } from './lay-out-record.ts';
import { RecordBody } from './record-body.tsx';
import { RecordFiles } from './record-files.tsx';
import { dayOfEnd, sayEnd } from './say-end.ts';
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
  const who = whoIs(record);

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
          <p className="record-when">
            {record.wrappedAt === null && 'The last session, '}
            {sayEnd(record, who, timeZone)}
          </p>
          <FromDevice path={recordPath(pairId, number)} />
        </>
      }
      seenBy={`Only ${record.manager.name} and ${record.report.name} can read this page. It stays as it ${record.wrappedAt === null ? 'is' : 'was wrapped up'}.`}
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
        <RecordFiles pairId={pairId} number={number} asWrapped={shown === 'wrapped'} />
      </div>
      <RecordBody
        record={laid}
        who={who}
        day={dayOfEnd(record, timeZone)}
        showsLater={shown === 'all'}
        isLast={record.wrappedAt === null}
      />
    </Page>
  );
}
