import { STATUS_CODES } from 'node:http';
import type { Problem } from '@throughline/shared/http/problem';

/** A refusal that the asker can do something about: thrown by a route, answered as problem+json (RFC 9457). */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly errors: Problem['errors'];

  constructor(status: number, detail: string, errors?: Problem['errors']) {
    super(detail);
    this.status = status;
    this.errors = errors;
  }
}

/** Also for what is there and is somebody else's: nobody learns that it exists. */
export function notFound(detail = 'There is nothing here that you may see. Check the address.'): Refusal {
  return new Refusal(404, detail);
}

export function toProblem({
  status,
  detail,
  errors,
}: {
  status: number;
  detail: string;
  errors?: Problem['errors'];
}): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, ...(errors && { errors }) };
}
