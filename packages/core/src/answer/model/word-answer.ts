import { ChidanError, isChidanError } from '../../base/error.ts';
import type { Answered, ModelFailure } from '../answer.ts';
import type { Inquiry } from '../answer-question.ts';
import type { AskEvent } from '../ask-options.ts';
import { weightiestFigure, withContradicting } from '../compose-answer.ts';
import type { LanguageModel } from '../language-model.ts';
import { presuppositionsOf, unmetBy } from '../presuppositions.ts';
import { numberSources, type Source } from './numbered-sources.ts';
import { promptOf } from './prompt.ts';
import { visibleWords } from './visible-words.ts';
import { Wording } from './wording.ts';

/** All in UTF-16 code units, and guesses; Vietnamese has some 2.5 of them a token. */
const limits = {
  /** Of the passages in a prompt together, so that they fit a context of 8,192 tokens with the rules and the answer. */
  sources: 10_000,
  /** Of what a model writes with its thoughts; what is longer runs in circles. */
  written: 60_000,
  /** Of what it writes as an answer. */
  answer: 8000,
};

/**
 * Lets a language model word an answer from the passages around it, and keeps of that what they bear out, sentence by sentence.
 * Whatever the model does, there is an answer: the one in quotes, where nothing of the model's stands the check. Its confidence
 * is that of the quotes; those that contradict what the model cites are cited too, behind, though it says nothing of them.
 *
 * @throws the signal's reason when aborted
 */
export async function wordAnswer(
  model: LanguageModel,
  answer: Answered,
  inquiry: Inquiry,
  onEvent: (event: AskEvent) => void,
  signal: AbortSignal,
): Promise<Answered> {
  const sources = await sourcesOf(answer, inquiry);
  if (sources.length === 0) return answer;
  const wording = new Wording(sources, onEvent);
  let modelFailure: ModelFailure | null = null;
  for await (const piece of writtenBy(model, promptOf(answer.understood, sources), signal)) {
    if (typeof piece === 'string') wording.add(piece);
    else modelFailure = piece;
  }
  signal.throwIfAborted();
  if (modelFailure === null) wording.end();
  else wording.cutOff();
  const { text, struck } = wording;
  if (text === '') {
    if (struck.length === 0)
      modelFailure ??= failureOf(new ChidanError('MODEL_NO_ANSWER', { model: model.name }), model);
    return { ...answer, struck, modelFailure };
  }
  const { citations, contradictions } = withContradicting(wording.citations, answer.citations);
  const figure = weightiestFigure(answer.understood, citations, contradictions, answer.confidence.probability);
  return { ...answer, wording: 'model', text, citations, figure, contradictions, struck, modelFailure };
}

/**
 * What may be answered from. Nothing where a quote of the answer is of a document that is marked as secret: such words go to no
 * model, nor do others in their place. Only what was quoted where a document that is asked about is not there; and never a
 * passage of another year or body than those asked about.
 */
async function sourcesOf({ understood, citations, missing }: Answered, inquiry: Inquiry): Promise<Source[]> {
  if (citations.some(({ secrecy }) => secrecy !== null)) return [];
  const presuppositions = presuppositionsOf(understood, inquiry.count);
  const evidence = inquiry.evidence.filter(
    (one) => one.document.secrecy === null && unmetBy(one, presuppositions).length === 0,
  );
  return await numberSources(citations, missing.length > 0 ? [] : evidence, inquiry.readDocument, limits.sources);
}

/** The pieces of an answer; where it fails, last why. */
async function* writtenBy(
  model: LanguageModel,
  messages: Parameters<LanguageModel['write']>[0],
  signal: AbortSignal,
): AsyncGenerator<string | ModelFailure> {
  try {
    const written = within(model.write(messages, signal), limits.written, model);
    yield* within(visibleWords(written), limits.answer, model);
  } catch (error) {
    signal.throwIfAborted();
    yield failureOf(error, model);
  }
}

async function* within(pieces: AsyncIterable<string>, most: number, model: LanguageModel): AsyncGenerator<string> {
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length > most) throw new ChidanError('MODEL_CUT_OFF', { model: model.name, reason: 'dài quá giới hạn' });
    yield piece;
  }
}

function failureOf(error: unknown, { name }: LanguageModel): ModelFailure {
  const reason = error instanceof Error ? error.message : String(error);
  const told = isChidanError(error) ? error : new ChidanError('MODEL_REFUSED', { model: name, reason });
  return { code: told.code, message: told.message, detail: told.detail };
}
