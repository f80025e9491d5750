import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Store } from '#sync/store.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/button.tsx';
import { type SyncWords, saySync } from './say-sync.ts';
import './sync-word.css';

/** A connection that drops for a moment is no news. */
const SAYS_AFTER_MS = 1000;

interface SyncWordProps {
  readonly sync: Store<SyncState>;
  onRetry(): void;
}

/** Where one's words are, always true and always in sight. */
export function SyncWord({ sync, onRetry }: SyncWordProps) {
  const state = useSyncExternalStore(sync.subscribe, sync.get);
  const { words, tone, action } = saySync(state);
  useSayTrouble(words, tone);
  return (
    <p className={`sync-word sync-${tone}`} role="status" aria-live="off" data-status={state.status}>
      {words}
      {action === 'sign-in' && (
        <Link to="/sign-in" search={{ next: location.pathname }}>
          Sign in
        </Link>
      )}
      {action === 'reload' && (
        <Button variant="plain" size="s" onPress={() => location.reload()}>
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

/** Every "Saving" said aloud would be a nuisance; what is said is trouble, and its end. */
function useSayTrouble(words: string, tone: SyncWords['tone']): void {
  const isTrouble = tone !== 'calm';
  const wasTrouble = useRef(false);
  useEffect(() => {
    if (!isTrouble && !wasTrouble.current) return;
    const timer = setTimeout(() => {
      wasTrouble.current = isTrouble;
      announce(isTrouble ? words : 'Connected again.');
    }, SAYS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isTrouble, words]);
}
