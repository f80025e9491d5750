import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pairTitle, partnerOf } from '#lib/pair-people.ts';
import { recordQuery, useMe, usePair } from '#lib/queries.ts';
import { whoIs } from '#lib/who-is.ts';
import { Page } from '#ui/page.tsx';
import { Earlier } from './earlier.tsx';
import { EndedNews } from './ended-news.tsx';
import { layOutRecord } from './lay-out-record.ts';
import { RecordBody } from './record-body.tsx';
import { RecordFiles } from './record-files.tsx';
import { dayOfEnd, sayEnd } from './say-end.ts';
import { type Shown, UnsentChoice } from './unsent-choice.tsx';
import { useUnsent } from './use-unsent.ts';
import './record-page.css';
import './ended-page.css';

interface EndedPageProps {
  readonly pairId: string;
  /** It ended while its agenda was open here. */
  readonly isNews: boolean;
}

/** A 1:1 that has ended: its last session as it stood then, and the ones before. */
export function EndedPage({ pairId, isNews }: EndedPageProps) {
  const { id, timeZone } = useMe();
  const pair = usePair(pairId);
  const { data: record } = useSuspenseQuery(recordQuery(pairId, pair.session));
  const unsent = useUnsent(id, pairId, record.asWrapped);
  const [shown, setShown] = useState<Shown>('ended');
  const who = whoIs(record);
  const asWrapped = unsent && shown === 'device' ? unsent.agenda : record.asWrapped;

  return (
    <Page
      title={pairTitle(pair)}
      width="ledger"
      lead={
        <p>
          Session {record.number}, {sayEnd(record, who, timeZone)}
        </p>
      }
      seenBy={`Only ${record.manager.name} and ${record.report.name} can read this page. Nobody can change it any more.`}
    >
      {isNews && <EndedNews record={record} meId={id} who={who} />}
      {unsent && <UnsentChoice partner={partnerOf(pair).name} kept={unsent.kept} shown={shown} onChange={setShown} />}
      <div className="record-tools">
        <RecordFiles pairId={pairId} number={record.number} />
      </div>
      <RecordBody
        record={layOutRecord({ asWrapped })}
        who={who}
        day={dayOfEnd(record, timeZone)}
        showsLater={false}
        isLast
      />
      <div className="ended-earlier">
        <Earlier pairId={pairId} />
      </div>
    </Page>
  );
}
