import type { ReactNode } from 'react';
import { useTitle } from './use-title.ts';
import './page.css';

export interface PageProps {
  /** Also the tab's title. */
  readonly title: string;
  /** A line under the title. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  /** One line: who can see this page. */
  readonly seenBy: ReactNode;
  readonly width?: 'text' | 'narrow' | 'ledger';
}

export function Page({ title, lead, children, seenBy, width = 'text' }: PageProps) {
  useTitle(title);
  return (
    <div className={`page page-${width}`}>
      <header className="page-header">
        <h1 className="page-title">{title}</h1>
        {lead !== undefined && <div className="page-lead">{lead}</div>}
      </header>
      {children}
      <p className="page-seen-by">{seenBy}</p>
    </div>
  );
}
