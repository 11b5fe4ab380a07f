import { checkSentence } from '../../verification/check-sentence.ts';
import type { MarkedSentence } from '../../verification/marked-sentences.ts';
import type { SentenceFault } from '../../verification/sentence-fault.ts';
import { type Source, wordsOf } from './numbered-sources.ts';

/** What a model's sentence says that the sources it cites do not bear out; one that has faults is struck. */
export function judgeSentence(
  { text, marks }: Omit<MarkedSentence, 'span'>,
  sources: readonly Source[],
): SentenceFault[] {
  if (marks.length === 0) return [{ kind: 'uncited', words: text }];
  const unknown = marks.filter((mark) => sources[mark - 1] === undefined);
  if (unknown.length > 0) return unknown.map((mark) => ({ kind: 'unknown-citation', words: `[${mark}]` }));
  const cited = citedBy(marks, sources);
  return checkSentence(text, cited.map(wordsOf), labelsOf(cited));
}

export function citedBy(marks: readonly number[], sources: readonly Source[]): Source[] {
  return marks.flatMap((mark) => sources[mark - 1] ?? []);
}

export function labelsOf(sources: readonly Source[]): string[] {
  return sources.map(({ label }) => label);
}
