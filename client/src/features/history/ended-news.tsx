import type { SessionRecord } from '@throughline/shared/http/sessions';
import { useEffect, useRef } from 'react';
import type { WhoIs } from '#lib/who-is.ts';

interface EndedNewsProps {
  readonly record: SessionRecord;
  readonly meId: string;
  readonly who: WhoIs;
}

/** For whoever had the agenda open a moment ago. What they were in is gone, so reading goes on here. */
export function EndedNews({ record, meId, who }: EndedNewsProps) {
  const news = useRef<HTMLParagraphElement>(null);
  useEffect(() => news.current?.focus(), []);
  return (
    <p ref={news} className="ended-news" tabIndex={-1}>
      {sayWho(record, meId, who)} ended this 1:1. It stays here to be read; nobody can change it any more.
    </p>
  );
}

function sayWho(record: SessionRecord, meId: string, who: WhoIs): string {
  const by = record.wrappedAt === null ? record.endedBy : null;
  return by === meId ? 'You' : (who(by)?.name ?? 'One of you');
}
