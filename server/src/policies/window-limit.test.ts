import { describe, expect, it } from 'vitest';
import { createWindowLimit } from './window-limit.ts';

describe('A limit over a window of time', () => {
  it('counts each key on its own', () => {
    const limit = createWindowLimit({ max: 2, windowMs: 1000 }, () => 0);
    expect([limit.take('a'), limit.take('a'), limit.take('a'), limit.take('b')]).toEqual([true, true, false, true]);
  });

  it('begins anew when the window has passed', () => {
    let now = 0;
    const limit = createWindowLimit({ max: 1, windowMs: 1000 }, () => now);
    expect(limit.take('a')).toBe(true);
    now = 999;
    expect(limit.take('a')).toBe(false);
    now = 1000;
    expect(limit.take('a')).toBe(true);
  });

  it('can be asked without counting, and forgets', () => {
    const limit = createWindowLimit({ max: 1, windowMs: 1000 }, () => 0);
    expect(limit.isUsedUp('a')).toBe(false);
    limit.take('a');
    expect(limit.isUsedUp('a')).toBe(true);
    limit.forget('a');
    expect(limit.isUsedUp('a')).toBe(false);
  });
});
