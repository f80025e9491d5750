import { describe, expect, it } from 'vitest';
import { isMailAddress, isShortPassword } from './check-credentials.ts';

describe('what can be said without asking the server', () => {
  it('an address has something before and after its @, and no space within', () => {
    expect(['ada@example.com', ' ada@example ', 'a@b'].map(isMailAddress)).toEqual([true, true, true]);
    expect(['', 'ada', '@', 'ada@', '@example.com', 'ada @example.com'].map(isMailAddress)).not.toContain(true);
  });

  it('a password has at least eight characters', () => {
    expect(isShortPassword('seven77')).toBe(true);
    expect(isShortPassword('eight888')).toBe(false);
  });
});
