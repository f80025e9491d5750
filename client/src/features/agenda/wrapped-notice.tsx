import { Link } from '@tanstack/react-router';
import type { Wrapped } from './use-follow-session.ts';

interface WrappedNoticeProps {
  readonly pairId: string;
  readonly wrapped: Wrapped;
}

export function WrappedNotice({ pairId, wrapped }: WrappedNoticeProps) {
  return (
    <p className="agenda-notice">
      {wrapped.words} What is unfinished is here.{' '}
      <Link to="/pairs/$pairId/sessions/$number" params={{ pairId, number: String(wrapped.session) }}>
        See the record
      </Link>
    </p>
  );
}
