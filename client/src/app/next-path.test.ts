import { describe, expect, it } from 'vitest';
import { readNext } from './next-path.ts';

describe('where somebody goes after signing in', () => {
  it('is the page of ours that they wanted', () => {
    expect(readNext({ next: '/pairs/1/sessions/2' })).toEqual({ next: '/pairs/1/sessions/2' });
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    'javascript:alert(1)',
    '',
    '/',
    7,
    undefined,
  ])('is never %s', (next) => expect(readNext({ next })).toEqual({}));
});
