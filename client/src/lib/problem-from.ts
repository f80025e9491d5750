import type { Problem } from '@throughline/shared/http/problem';

export const unreachable: Problem = {
  type: 'about:blank',
  title: 'Not reachable',
  status: 0,
  detail: 'The server cannot be reached. Check the connection and try again.',
};

/** Reads what a refusal says; whoever stands between us and the server may answer with a page of its own. */
export async function problemFrom(response: Response): Promise<Problem> {
  const body = await readJson(response);
  const { type, title, detail, message, code, errors } = body as Partial<Problem> &
    Partial<Record<'message' | 'code', string>>;
  const sentence = [detail, message].find((text) => typeof text === 'string' && text !== '');
  return {
    type: [type, code].find((name) => typeof name === 'string') ?? 'about:blank',
    title: typeof title === 'string' ? title : response.statusText,
    status: response.status,
    detail: typeof sentence === 'string' ? sentence : fallbackFor(response.status),
    ...(Array.isArray(errors) && { errors }),
  };
}

async function readJson(response: Response): Promise<object> {
  const body: unknown = await response.json().catch(() => null);
  return typeof body === 'object' && body !== null ? body : {};
}

function fallbackFor(status: number): string {
  if (status === 429) return 'That was a lot at once. Wait a minute and try again.';
  if (status >= 500) return 'The server could not do this. Try again in a moment.';
  return 'The server refused this. Reload the page and try again.';
}
