import { isChidanError } from '@chidan/core';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { fieldErrors } from './field-errors.ts';
import { libraryProblem, type Problem, requestProblem } from './problem.ts';
import { RequestError } from './request-error.ts';
import type { RequestCode } from './request-problems.ts';

/** Fastify's own errors that have a code of their own here; its other 4xx are REQUEST_INVALID. */
const codeOfFastify: Readonly<Record<string, RequestCode>> = {
  FST_ERR_BAD_URL: 'URL_INVALID',
  FST_ERR_MAX_PARAM_LENGTH: 'URL_INVALID',
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'BODY_INVALID',
  FST_ERR_CTP_INVALID_JSON_BODY: 'BODY_INVALID',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'BODY_INVALID',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'MEDIA_TYPE_UNSUPPORTED',
};

/** Answers any error of a route; what a person must mend goes to the log with all its details. */
export function handleError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemFor(error, request);
  reply.code(problem.status).type('application/problem+json').send(problem);
}

/** The problem that an error of a request is told as; it goes to the log on the way. */
export function problemFor(error: unknown, request: FastifyRequest): Problem {
  const problem = problemOf(error);
  const route = { method: request.method, route: request.routeOptions.url };
  if (problem.status >= 500) request.log.error({ err: error, code: problem.code, ...route }, 'request failed');
  else request.log.info({ code: problem.code, ...route }, 'request refused');
  return problem;
}

function problemOf(error: unknown): Problem {
  if (error instanceof RequestError) return requestProblem(error.code, error.errors);
  if (isFastifyError(error)) return fastifyProblem(error);
  if (isChidanError(error)) return libraryProblem(error);
  return requestProblem('INTERNAL_ERROR');
}

function fastifyProblem(error: FastifyError): Problem {
  if (error.validation) {
    const errors = fieldErrors(error.validation);
    return requestProblem(
      errors.length === 0 && error.validationContext === 'body' ? 'BODY_INVALID' : 'REQUEST_INVALID',
      errors,
    );
  }
  const code = codeOfFastify[error.code];
  if (code !== undefined) return requestProblem(code);
  return requestProblem((error.statusCode ?? 500) < 500 ? 'REQUEST_INVALID' : 'INTERNAL_ERROR');
}

/** By its code: errors of other libraries carry a `statusCode` too, and theirs is not about this request. */
function isFastifyError(error: unknown): error is FastifyError {
  if (!(error instanceof Error)) return false;
  return 'validation' in error || ('code' in error && String(error.code).startsWith('FST_ERR_'));
}
