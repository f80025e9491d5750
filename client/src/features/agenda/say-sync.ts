import { closeCodes } from '@throughline/shared/wire/close-codes';
import type { SyncState } from '#sync/sync-state.ts';

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
      return isLoaded
        ? offline(state)
        : { words: 'Offline. This 1:1 is not on this device yet.', tone: 'away', action: null };
    case 'sign-in':
      return { words: `Sign in again. ${whereWordsAre(state)}`, tone: 'warn', action: 'sign-in' };
    case 'reload':
      return { words: `This page is out of date. ${whereWordsAre(state)}`, tone: 'warn', action: 'reload' };
    case 'stopped':
      if (state.reason === 'ended') return ended(state);
      return { words: `${whyStopped(state)} ${whereWordsAre(state)}`, tone: 'warn', action: 'retry' };
  }
}

function offline(state: SyncState): SyncWords {
  if (state.kept) return { words: 'Offline. Your changes are kept on this device.', tone: 'away', action: null };
  const words = 'Offline, and this browser keeps nothing. Leave the page open.';
  return { words, tone: 'warn', action: null };
}

function ended(state: SyncState): SyncWords {
  return { words: `This 1:1 has ended. ${whereWordsAre(state)}`, tone: state.unsaved ? 'warn' : 'away', action: null };
}

function whereWordsAre({ unsaved, kept }: SyncState): string {
  if (!unsaved) return '';
  return kept ? 'Your changes are kept on this device.' : 'Your changes are on this page only.';
}

function whyStopped({ reason }: SyncState): string {
  return reason === null ? 'The server refused.' : `Stopped: ${closeCodes[reason].meaning}.`;
}
