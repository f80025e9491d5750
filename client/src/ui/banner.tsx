import type { ReactNode } from 'react';
import './banner.css';

export interface BannerProps {
  readonly tone?: 'note' | 'warning';
  readonly children: ReactNode;
  /** Buttons, at the end of the sentence. */
  readonly actions?: ReactNode;
}

/** A sentence about the whole page, in its flow: nothing covers the text. */
export function Banner({ tone = 'note', children, actions }: BannerProps) {
  return (
    <div className={`banner banner-${tone}`} role={tone === 'warning' ? 'alert' : 'note'}>
      <div className="banner-words">{children}</div>
      {actions !== undefined && <div className="banner-actions">{actions}</div>}
    </div>
  );
}
