import type { Step } from './align-sentence.ts';
import { namingWords, tellingWords } from './closed-words.ts';
import type { ComparedWord } from './compared-words.ts';
import type { SentenceFault } from './sentence-fault.ts';
import { namesUnit, type SourceWord } from './source-words.ts';

/**
 * The documents that a sentence names for what another passage says. A name stands before what its passage says at the start of
 * the sentence and behind a semicolon or full stop, and behind it elsewhere.
 */
export function misnamed(
  text: string,
  steps: readonly Step[],
  sentence: readonly ComparedWord[],
  sources: readonly SourceWord[],
): SentenceFault[] {
  const said = steps.flatMap((step) =>
    step.kind === 'same' ? [{ word: sources[step.source] as SourceWord, at: step.word }] : [],
  );
  const faulty = said.filter(({ word, at }, index) => {
    if (!word.isLabel) return false;
    const before = said.slice(0, index).findLast((other) => !other.word.isLabel);
    const next = said.slice(index).find((other) => !other.word.isLabel);
    const opensPart = sentence
      .slice((before?.at ?? -1) + 1, at + 1)
      .some(({ gap }, place) => (before === undefined && place === 0) || gap === 'semicolon' || gap === 'stop');
    const meant = opensPart ? (next ?? before) : (before ?? next);
    return meant?.word.passage !== word.passage;
  });
  const loose = looseWords(steps, sentence, sources).map(({ span }) => ({
    kind: 'unsupported' as const,
    words: text.slice(span.start, span.end),
  }));
  if (faulty.length === 0) return loose;
  const isNumbered = faulty.some(({ word }) => word.kind === 'document-number');
  const words = faulty.reduce((told, { word, at }, index) => {
    if (index === 0) return word.written;
    return `${told}${faulty[index - 1]?.at === at - 1 ? ' ' : ' … '}${word.written}`;
  }, '');
  return [{ kind: isNumbered ? 'document-number' : 'unsupported', words }];
}

/** Words that would name a document or say that it tells something, where none is named and nothing begins. */
function looseWords(
  steps: readonly Step[],
  sentence: readonly ComparedWord[],
  sources: readonly SourceWord[],
): ComparedWord[] {
  const sourceOf = (step: Step | undefined): SourceWord | undefined =>
    step?.kind === 'same' ? sources[step.source] : undefined;
  return steps.flatMap((step, index) => {
    const word = step.kind === 'added' && !step.isFault ? sentence[step.word] : undefined;
    if (!word) return [];
    const nextStep = steps.slice(index).find(({ kind }) => kind === 'same');
    const next = sourceOf(nextStep);
    const before = sourceOf(steps.slice(0, index).findLast(({ kind }) => kind === 'same'));
    if (namesUnit(next)) return [];
    const opensPart = nextStep?.kind === 'same' && sources[nextStep.source - 1]?.part !== next?.part;
    if (tellingWords.has(word.key)) return before?.isLabel || opensPart ? [] : [word];
    return namingWords.has(word.key) ? [word] : [];
  });
}
