import { type Answer, ChidanError } from '@chidan/core';
import type { FastifyBaseLogger } from 'fastify';
import { libraryProblem } from './problem/problem.ts';

/** An answer as readers see it: why a language model failed is told without what only the machine's keeper should see, and logged. */
export function presentAnswer(answer: Answer, log: FastifyBaseLogger): Answer {
  if (answer.kind === 'abstained' || answer.modelFailure === null) return answer;
  const { code, detail } = answer.modelFailure;
  log.warn({ code, ...detail }, 'the language model failed');
  const { detail: message } = libraryProblem(new ChidanError(code, detail));
  return { ...answer, modelFailure: { ...answer.modelFailure, message } };
}
