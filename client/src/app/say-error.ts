import { isProblem } from '#lib/api.ts';

/** @param isOnlyKeeper nothing but the page that is open has some of the words: a reload would lose them. */
export function sayError(error: unknown, { isOnlyKeeper = false } = {}): { title: string; detail: string } {
  if (isProblem(error, 0)) return { title: 'No connection', detail: error.problem.detail };
  if (isProblem(error, 401)) return { title: 'You are signed out', detail: 'Sign in again to see this page.' };
  if (isProblem(error, 410)) return { title: 'This link no longer works', detail: error.problem.detail };
  if (isProblem(error)) return { title: 'This did not work', detail: error.problem.detail };
  return {
    title: 'This page stopped working',
    detail: isOnlyKeeper
      ? 'Some of your words are on this page only: do not close or reload it. Go on from here, and open that 1:1 again.'
      : 'What it called “Saved” is on the server. Reload the page to go on.',
  };
}
