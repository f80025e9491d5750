import { type CloseReason, closeCodes } from '@throughline/shared/wire/close-codes';
import { describe, expect, it } from 'vitest';
import type { SyncState } from '#sync/sync-state.ts';
import { saySync } from './say-sync.ts';

const state = (status: SyncState['status'], more: Partial<SyncState> = {}): SyncState => ({
  status,
  unsaved: true,
  kept: true,
  reason: null,
  ...more,
});

describe('where one’s words are', () => {
  it('[KEEP-6] is “Saved” only when all of it is on the server', () => {
    const others = (['loading', 'connecting', 'saving', 'offline', 'sign-in', 'reload', 'stopped'] as const).map(
      (status) => saySync(state(status)).words,
    );
    expect(saySync(state('saved', { unsaved: false })).words).toBe('Saved');
    expect(others.filter((words) => words.includes('Saved'))).toEqual([]);
  });

  it('says what is kept on this device, and what is nowhere else', () => {
    expect(saySync(state('offline')).words).toBe('Offline. Your changes are kept on this device.');
    expect(saySync(state('offline', { kept: false }))).toMatchObject({
      words: 'Offline, and this browser keeps nothing. Leave the page open.',
      tone: 'warn',
    });
    expect(saySync(state('sign-in', { reason: 'notSignedIn', kept: false })).words).toBe(
      'Sign in again. Your changes are on this page only.',
    );
    expect(saySync(state('sign-in', { reason: 'notSignedIn', unsaved: false })).words).toBe('Sign in again.');
  });

  it('calls nothing kept where there is nothing yet', () => {
    expect(saySync(state('offline', { unsaved: false }), false).words).toBe(
      'Offline. This 1:1 is not on this device yet.',
    );
    expect(saySync(state('sign-in', { reason: 'notSignedIn', unsaved: false }), false)).toMatchObject({
      action: 'sign-in',
      tone: 'warn',
    });
  });

  it('says why the server refused and what to do, and where one’s words are', () => {
    expect(saySync(state('stopped', { reason: 'documentFull' }))).toMatchObject({
      words:
        'This agenda is full: the server takes no more. Ask whoever runs it to let agendas grow. ' +
        'Your changes are kept on this device.',
      action: 'retry',
    });
    expect(saySync(state('reload', { reason: 'outdated', unsaved: false }))).toMatchObject({
      words: 'This page is out of date. Reload it.',
      action: 'reload',
    });
    expect(saySync(state('stopped', { reason: 'ended' }))).toMatchObject({
      words: 'This 1:1 has ended. Your changes are kept on this device.',
      action: null,
    });
    expect(saySync(state('offline', { reason: 'tooManySockets', unsaved: false }))).toMatchObject({
      words: 'Too many windows are open under your name. Close some, and this one connects.',
      tone: 'warn',
    });
  });

  it.each(Object.keys(closeCodes) as CloseReason[])('%s: in no words of those who build this', (reason) => {
    const { client } = closeCodes[reason];
    const { words } = saySync(
      state(client === 'retry' ? 'offline' : client === 'stop' ? 'stopped' : client, { reason }),
    );
    expect(words).not.toMatch(/frame|presence|document|client|socket|schema|protocol|update|connections|Stopped/i);
    expect(words).not.toContain(closeCodes[reason].meaning);
  });
});
