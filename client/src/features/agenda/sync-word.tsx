import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { reloadPage } from '#sync/reload-page.ts';
import type { Store } from '#sync/store.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/button.tsx';
import { saySync } from './say-sync.ts';
import './sync-word.css';

/** A connection that drops for a moment is no news. */
const NEWS_AFTER_MS = 1000;
/** What takes less than this needs no word. */
const WAITING_AFTER_MS = 300;

interface SyncWordProps {
  readonly sync: Store<SyncState>;
  /** False while there is nothing on the page yet. */
  readonly isLoaded: boolean;
  onRetry(): void;
}

/** Where one's words are, always true and always in sight. */
export function SyncWord({ sync, isLoaded, onRetry }: SyncWordProps) {
  const state = useSyncExternalStore(sync.subscribe, sync.get);
  const isFresh = useJustDropped(state.status === 'offline');
  const isWaiting = isFresh || state.status === 'loading' || state.status === 'connecting';
  const isQuick = useIsNew() && isWaiting;
  const { words, tone, action } = saySync(isWaiting ? { ...state, status: 'connecting' } : state, isLoaded);
  useSayTrouble(words, tone !== 'calm', ['saving', 'saved'].includes(state.status));
  return (
    <p className={`sync-word sync-${tone}`} role="status" aria-live="off" data-status={state.status}>
      {!isQuick && words}{' '}
      {action === 'sign-in' && (
        <Link
          to="/sign-in"
          search={{ next: location.pathname }}
          // What is on this page only must not go with it: it is saved when one comes back from the other tab.
          {...(state.unsaved && !state.kept && { target: '_blank' })}
        >
          Sign in
        </Link>
      )}
      {action === 'reload' && (
        <Button variant="plain" size="s" onPress={reloadPage}>
          Reload
        </Button>
      )}
      {action === 'retry' && (
        <Button variant="plain" size="s" onPress={onRetry}>
          Try again
        </Button>
      )}
    </p>
  );
}

/** True for the first moment of the page. */
function useIsNew(): boolean {
  const [isNew, setNew] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setNew(false), WAITING_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return isNew;
}

/** True for the first moment without a connection, while it is being made again. */
function useJustDropped(isOffline: boolean): boolean {
  const [known, setKnown] = useState(isOffline);
  useEffect(() => {
    if (!isOffline) {
      setKnown(false);
      return;
    }
    const timer = setTimeout(() => setKnown(true), NEWS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isOffline]);
  return isOffline && !known;
}

/** Every "Saving" said aloud would be a nuisance; what is said is trouble, and its end. */
function useSayTrouble(words: string, isTrouble: boolean, isConnected: boolean): void {
  const wasTrouble = useRef(false);
  useEffect(() => {
    if (isTrouble) announce(words);
    else if (wasTrouble.current && isConnected) announce('Connected again.');
    wasTrouble.current = isTrouble || (wasTrouble.current && !isConnected);
  }, [isTrouble, isConnected, words]);
}
