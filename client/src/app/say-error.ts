import { isProblem } from '#lib/api.ts';

export function sayError(error: unknown): { title: string; detail: string } {
  if (isProblem(error, 0)) return { title: 'No connection', detail: error.problem.detail };
  if (isProblem(error, 401)) return { title: 'You are signed out', detail: 'Sign in again to see this page.' };
  if (isProblem(error, 410)) return { title: 'This link no longer works', detail: error.problem.detail };
  if (isProblem(error)) return { title: 'This did not work', detail: error.problem.detail };
  return {
    title: 'This page stopped working',
    detail: 'What it called “Saved” is on the server. Reload the page to go on.',
  };
}
