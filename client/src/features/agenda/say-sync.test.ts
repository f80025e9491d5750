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
    expect(saySync(state('sign-in', { kept: false })).words).toBe('Sign in again. Your changes are on this page only.');
    expect(saySync(state('sign-in', { unsaved: false })).words.trim()).toBe('Sign in again.');
  });

  it('calls nothing kept where there is nothing yet', () => {
    expect(saySync(state('offline', { unsaved: false }), false).words).toBe(
      'Offline. This 1:1 is not on this device yet.',
    );
    expect(saySync(state('sign-in', { unsaved: false }), false)).toMatchObject({ action: 'sign-in', tone: 'warn' });
  });

  it('says why the server refused', () => {
    expect(saySync(state('stopped', { reason: 'documentFull' })).words).toContain('as large as it may grow');
    expect(saySync(state('stopped', { reason: 'ended' }))).toMatchObject({
      words: 'This 1:1 has ended. Your changes are kept on this device.',
      action: null,
    });
  });
});
