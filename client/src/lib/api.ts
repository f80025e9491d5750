import type { Problem } from '@throughline/shared/http/problem';
import { problemFrom, unreachable } from './problem-from.ts';

/** What a call came to when not to its answer. `problem.status` 0: the server could not be reached at all. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

interface Call {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly json?: unknown;
  readonly signal?: AbortSignal;
}

/** Calls our own server and answers with its JSON; throws a `ProblemError` for everything else. */
export async function api<Answer>(path: string, { method = 'GET', json, signal }: Call = {}): Promise<Answer> {
  const response = await send(path, {
    method,
    headers: json === undefined ? {} : { 'content-type': 'application/json' },
    ...(json !== undefined && { body: JSON.stringify(json) }),
    ...(signal && { signal }),
  });
  if (!response.ok) throw new ProblemError(await problemFrom(response));
  return response.status === 204 ? (undefined as Answer) : ((await response.json()) as Answer);
}

export function isProblem(error: unknown, ...statuses: readonly number[]): error is ProblemError {
  return error instanceof ProblemError && (statuses.length === 0 || statuses.includes(error.problem.status));
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init });
  } catch (failure) {
    if (init.signal?.aborted) throw failure;
    throw new ProblemError(unreachable);
  }
}
