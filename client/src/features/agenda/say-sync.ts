import type { SyncState } from '#sync/sync-state.ts';
import { whyRefused } from './why-refused.ts';

export interface SyncWords {
  readonly words: string;
  /** `away`: kept here and not there. `warn`: something is in neither place, or will not get there by itself. */
  readonly tone: 'calm' | 'away' | 'warn';
  readonly action: 'reload' | 'retry' | 'sign-in' | null;
}

const calm = (words: string): SyncWords => ({ words, tone: 'calm', action: null });

/** Short for the margin, and never more than is known. */
export function saySync(state: SyncState, isLoaded = true): SyncWords {
  switch (state.status) {
    case 'loading':
    case 'connecting':
      return calm('Connecting…');
    case 'saved':
      return calm('Saved');
    case 'saving':
      return calm('Saving…');
    case 'offline':
      return state.reason === null ? offline(state, isLoaded) : refused(state);
    case 'sign-in':
    case 'reload':
    case 'stopped':
      return refused(state);
  }
}

function offline({ kept }: SyncState, isLoaded: boolean): SyncWords {
  if (!isLoaded) return { words: 'Offline. This 1:1 is not on this device yet.', tone: 'away', action: null };
  if (kept) return { words: 'Offline. Your changes are kept on this device.', tone: 'away', action: null };
  const words = 'Offline, and this browser keeps nothing. Leave the page open.';
  return { words, tone: 'warn', action: null };
}

function refused(state: SyncState): SyncWords {
  const { words, action } = whyRefused(state.reason);
  // That it has ended is no trouble where nothing is left to be sent.
  const tone = state.reason === 'ended' && !state.unsaved ? 'away' : 'warn';
  return { words: `${words} ${whereWordsAre(state)}`.trim(), tone, action };
}

function whereWordsAre({ unsaved, kept }: SyncState): string {
  if (!unsaved) return '';
  return kept ? 'Your changes are kept on this device.' : 'Your changes are on this page only.';
}
