import { Link } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import type { Store } from '#sync/store.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { Button } from '#ui/button.tsx';
import { saySync } from './say-sync.ts';
import './sync-word.css';

interface SyncWordProps {
  readonly sync: Store<SyncState>;
  onRetry(): void;
}

/** Where one's words are, always true and always in sight. */
export function SyncWord({ sync, onRetry }: SyncWordProps) {
  const state = useSyncExternalStore(sync.subscribe, sync.get);
  const { words, tone, action } = saySync(state);
  return (
    <p className={`sync-word sync-${tone}`} role="status" data-status={state.status}>
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
