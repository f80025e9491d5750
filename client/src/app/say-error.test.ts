import { expect, it } from 'vitest';
import { ProblemError } from '#lib/api.ts';
import { unreachable } from '#lib/problem-from.ts';
import { sayError } from './say-error.ts';

it('[KEEP-6] a page that broke does not know where the words are, and says no more than it does', () => {
  const { detail } = sayError(new TypeError('x is not a function'));
  expect(detail).toContain('What it called “Saved”');
  expect(detail).not.toMatch(/kept|this device/);
});

it('[KEEP-6] where only the page still has some words, it does not send anybody to reload it', () => {
  const { detail } = sayError(new TypeError('x is not a function'), { isOnlyKeeper: true });
  expect(detail).toContain('on this page only');
  expect(detail).not.toMatch(/Reload the page/);
});

it('what the server answered is said in its words', () => {
  expect(sayError(new ProblemError(unreachable))).toEqual({ title: 'No connection', detail: unreachable.detail });
});
