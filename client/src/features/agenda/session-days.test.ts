import type { Session } from '@throughline/shared/http/sessions';
import type { Day } from '@throughline/shared/ids';
import { describe, expect, it } from 'vitest';
import { dayOfSession } from './session-days.ts';

const session = (number: number, scheduledFor: string | null, wrappedAt: string | null): Session => ({
  number,
  status: 'wrapped',
  scheduledFor,
  wrappedAt,
  wrappedBy: null,
  summary: null,
});

describe('the day of a session', () => {
  const say = dayOfSession(
    [
      session(1, '2026-11-05T09:00:00Z', '2026-11-06T17:00:00Z'),
      session(2, '2026-11-26T09:00:00Z', '2026-11-12T09:00:00Z'),
      session(3, null, '2026-11-18T23:30:00Z'),
      session(4, null, null),
    ],
    'Europe/Berlin',
    '2026-11-23' as Day,
  );

  it('is the planned one, though somebody wrapped up a day later', () => expect(say(1)).toBe('5 Nov'));
  it('is the wrap-up’s, where people met before the plan', () => expect(say(2)).toBe('12 Nov'));
  it('is the reader’s day', () => expect(say(3)).toBe('19 Nov'));
  it('is its number, where the day is not known', () => {
    expect(say(4)).toBe('session 4');
    expect(say(9)).toBe('session 9');
  });
});
