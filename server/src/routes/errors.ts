import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { Refusal, toProblem } from '../problem.ts';

const UNEXPECTED = 'Something went wrong on our side, and nothing was changed. Try again.';

/** Every refusal, expected or not, is problem+json with a sentence that says what to do. */
export function answerWithProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = toRefusal(error);
    // The content of a request never reaches the log: an error says where, its route says what.
    if (refusal.status >= 500) request.log.error({ err: error, route: request.routeOptions.url }, 'a request failed');
    sendProblem(reply, refusal);
  });
}

/** For what Fastify refuses before it looks for a route: an address that is none. */
export function refuseUnrouted(error: FastifyError, _request: unknown, reply: FastifyReply): void {
  sendProblem(reply, toRefusal(error));
}

export function sendProblem(reply: FastifyReply, refusal: Refusal): void {
  const { status, message, errors } = refusal;
  const problem = toProblem({ status, detail: message, errors });
  reply.code(status).type('application/problem+json').serializer(JSON.stringify).send(problem);
}

function toRefusal(error: FastifyError): Refusal {
  if (error instanceof Refusal) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return invalid(error.validation, error.validationContext);
  const status = error.statusCode ?? 500;
  return status >= 500 ? new Refusal(500, UNEXPECTED) : new Refusal(status, `${error.message}.`.replace(/\.\.$/, '.'));
}

interface Issue {
  readonly instancePath: string;
  readonly message?: string | undefined;
}

function invalid(issues: readonly Issue[], context: string | undefined): Refusal {
  if (context === 'params') return new Refusal(404, 'There is nothing at this address. Check it.');
  const errors = issues.map(({ instancePath, message = 'is wrong' }) => ({
    field: instancePath.replace(/^\//, '').replaceAll('/', '.'),
    detail: message,
  }));
  const sentences = errors.map(({ field, detail }) => (field === '' ? detail : `${field}: ${detail}`));
  return new Refusal(422, sentences.join(' '), errors);
}
