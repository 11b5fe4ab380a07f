import { ChidanError } from '../base/error.ts';
import { type Citation, verifyCitation } from '../evidence/citation.ts';
import { resolveSearchOptions } from '../query/options.ts';
import { type SearchPorts, searchLibrary } from '../search/search-library.ts';
import type { Answer } from './answer.ts';
import { answerQuestion, inquiryOf } from './answer-question.ts';
import type { ResolvedAskOptions } from './ask-options.ts';
import { composeAnswer } from './compose-answer.ts';
import { resolveFollowUp } from './follow-up.ts';
import type { LanguageModel } from './language-model.ts';
import { wordAnswer } from './model/word-answer.ts';
import type { Answerer, Reply } from './reply.ts';

/** What an answer is made with. */
export interface AskPorts {
  readonly search: SearchPorts;
  readonly answerer: Answerer;
  readonly languageModel: LanguageModel | null;
}

/**
 * Words weigh more than where passages are looked through: so more of the tuning questions' right passages are among the few that
 * are read (docs/EVALUATION.md).
 */
export const askedVectorWeight = 0.4;

/**
 * Answers a question from a library that was refreshed.
 *
 * @param question - from `resolveQuery`
 * @throws ChidanError QUOTE_MISMATCH for an answerer's citation that is no slice of the stored text, DOCUMENT_NOT_FOUND
 */
export async function askLibrary(
  ports: AskPorts,
  question: string,
  options: ResolvedAskOptions,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const operation = signal ? { signal } : {};
  const understood = options.after === null ? question : resolveFollowUp(question, options.after);
  if (understood !== question) options.onEvent({ kind: 'understood', question: understood });
  const searchOptions = resolveSearchOptions({ limit: options.limit, vectorWeight: askedVectorWeight });
  const found = await searchLibrary(ports.search, understood, searchOptions, { isNamedOnly: true });
  signal?.throwIfAborted();
  const inquiry = inquiryOf(found, ports.search);
  const { reply, missing } = await answerQuestion(inquiry, ports.answerer, operation);
  for (const citation of citationsOf(reply)) {
    const document = await inquiry.readDocument(citation.documentId);
    if (!document) throw new ChidanError('DOCUMENT_NOT_FOUND', { reference: citation.documentId });
    verifyCitation(citation, document);
  }
  const answer = composeAnswer({ question, understood }, reply, missing);
  if (answer.kind === 'abstained' || ports.languageModel === null || !options.useModel) return answer;
  options.onEvent({ kind: 'quotes', answer });
  const patience = signal ?? new AbortController().signal;
  return await wordAnswer(ports.languageModel, answer, inquiry, options.onEvent, patience);
}

function citationsOf(reply: Reply): readonly Citation[] {
  return reply.kind === 'answered' ? [...reply.citations, ...(reply.beside ?? [])] : reply.nearest;
}
