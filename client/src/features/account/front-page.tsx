import type { ReactNode } from 'react';
import { useTitle } from '#ui/use-title.ts';
import { Wordmark } from '#ui/wordmark.tsx';
import { FrontSample } from './front-sample.tsx';
import './front-page.css';

interface FrontPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  readonly seenBy: string;
}

/** What somebody sees who is not signed in: one column, one thing to do. */
export function FrontPage({ title, lead, children, seenBy }: FrontPageProps) {
  useTitle(title);
  return (
    <div className="front">
      <main className="front-page">
        <div className="front-brand">
          <Wordmark />
        </div>
        <h1 className="front-title">{title}</h1>
        {lead !== undefined && <div className="front-lead">{lead}</div>}
        {children}
        <p className="front-seen-by">{seenBy}</p>
      </main>
      <FrontSample />
    </div>
  );
}
