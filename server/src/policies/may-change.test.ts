import { describe, expect, it } from 'vitest';
import { mayChange } from './may-change.ts';

const ours = { includes: (origin: string) => origin === 'http://ours.example' };

describe('A change that comes with the session cookie', () => {
  it('[RIGHTS-2] is taken from our own pages', () => {
    expect(mayChange({ method: 'POST', headers: { origin: 'http://ours.example' } }, ours)).toBe(true);
  });

  it.each([
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'http://ours.example.evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { referer: 'http://evil.example/page' },
  ])('[RIGHTS-2] is refused from another page: %o', (headers) => {
    expect(mayChange({ method: 'DELETE', headers }, ours)).toBe(false);
  });

  it('is taken from what is no browser', () => {
    expect(mayChange({ method: 'POST', headers: {} }, ours)).toBe(true);
  });

  it('does not matter for reading', () => {
    expect(mayChange({ method: 'GET', headers: { origin: 'http://evil.example' } }, ours)).toBe(true);
  });
});
