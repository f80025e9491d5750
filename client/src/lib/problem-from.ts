import type { Problem } from '@throughline/shared/http/problem';

export const unreachable: Problem = {
  type: 'about:blank',
  title: 'Not reachable',
  status: 0,
  detail: 'The server cannot be reached. Check the connection and try again.',
};

/** Reads what a refusal says; whoever stands between us and the server may answer with a page of its own. */
export async function problemFrom(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblemBody(body)) return { ...body, status: response.status };
  return {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    detail: sayStatus(response.status),
  };
}

function isProblemBody(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'detail' in body && typeof body.detail === 'string';
}

function sayStatus(status: number): string {
  if (status === 429) return 'That was a lot at once. Wait a minute and try again.';
  if (status >= 500) return 'The server could not do this. Try again in a moment.';
  return 'The server refused this. Reload the page and try again.';
}
