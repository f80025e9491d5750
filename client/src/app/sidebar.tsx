import { Link } from '@tanstack/react-router';
import type { Pair } from '@throughline/shared/http/pairs';
import { partnerOf } from '#lib/pair-people.ts';
import { usePairs } from '#lib/queries.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Icon } from '#ui/icon.tsx';
import { Wordmark } from '#ui/wordmark.tsx';
import { MeMenu } from './me-menu.tsx';
import { NewVersionNotice } from './new-version-notice.tsx';
import './sidebar.css';

interface SidebarProps {
  /** After a link in it was followed. */
  onGo?(): void;
}

export function Sidebar({ onGo = () => undefined }: SidebarProps) {
  const pairs = usePairs();
  return (
    <nav className="sidebar" aria-label="Your 1:1s">
      <Link to="/" className="sidebar-home" aria-label="Throughline, your 1:1s" onClick={onGo}>
        <Wordmark />
      </Link>
      <div className="sidebar-pairs">
        <h2 className="sidebar-heading">1:1s</h2>
        <ul className="sidebar-list">
          {pairs.map((pair) => (
            <li key={pair.id}>
              <PairLink pair={pair} onGo={onGo} />
            </li>
          ))}
          <li>
            <Link to="/new" className="sidebar-link sidebar-new" onClick={onGo}>
              <span className="sidebar-plus">
                <Icon name="plus" />
              </span>
              New 1:1
            </Link>
          </li>
        </ul>
      </div>
      <NewVersionNotice />
      <MeMenu onGo={onGo} />
    </nav>
  );
}

function PairLink({ pair, onGo }: { readonly pair: Pair; readonly onGo: () => void }) {
  const partner = partnerOf(pair);
  const isEnded = pair.status === 'ended';
  return (
    <Link
      to="/pairs/$pairId"
      params={{ pairId: pair.id }}
      className={`sidebar-link ${isEnded ? 'sidebar-ended' : ''}`}
      onClick={onGo}
    >
      <Avatar name={partner.name} role={partner.role} />
      <span className="sidebar-name">{partner.name}</span>
      {isEnded && <span className="sidebar-count">ended</span>}
      {!isEnded && pair.openItems > 0 && (
        <span className="sidebar-count">
          {pair.openItems}
          <span className="visually-hidden"> open {pair.openItems === 1 ? 'promise' : 'promises'}</span>
        </span>
      )}
    </Link>
  );
}
