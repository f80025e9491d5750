interface RecordFilesProps {
  readonly pairId: string;
  readonly number: number;
  readonly asWrapped?: boolean;
}

/** A record to keep where one likes. */
export function RecordFiles({ pairId, number, asWrapped = false }: RecordFilesProps) {
  const file = `/api/pairs/${pairId}/sessions/${number}`;
  const as = asWrapped ? '&as=wrapped' : '';
  return (
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
  );
}
