import { alignSentence, type Step } from './align-sentence.ts';
import { conditionOpeners, polarWords } from './closed-words.ts';
import { type ComparedWord, comparableText, comparedWords } from './compared-words.ts';
import { leftOutClauses } from './left-out-clauses.ts';
import { misnamed } from './misnamed.ts';
import { misquotations } from './quoted-words.ts';
import { misjoined } from './reading-order.ts';
import type { FaultKind, SentenceFault } from './sentence-fault.ts';
import { type SourceWord, sourceWords } from './source-words.ts';

/**
 * What a sentence says that the passages it cites do not bear out; empty where each word that carries weight is borne out.
 *
 * The sentence must be readable out of its passages word by word: whole clauses, in any order, of which nothing that binds is
 * left out. Other words than theirs are a few that say nothing of their own, and the names of the documents.
 *
 * @param sentence - without its marks
 * @param passages - those that it cites, each a slice of a stored text
 * @param labels - what may be said to name each passage, in the same order: its citation's label, issuer, subject
 */
export function checkSentence(
  sentence: string,
  passages: readonly string[],
  labels: readonly string[] = [],
): SentenceFault[] {
  if (sentence.length > longestSentence) return [{ kind: 'unsupported', words: sentence }];
  const quoted = misquotations(sentence, passages);
  if (quoted.length > 0) return quoted;
  const text = comparableText(sentence);
  const words = comparedWords(text);
  if (words.length === 0) return [];
  const sources = sourceWords(passages, labels);
  if (words.length * sources.length > mostPlaces) return [{ kind: 'unsupported', words: text }];
  const together = faultsAmong(text, words, sources);
  if (together.length === 0 || passages.length < 2) return together;
  const isBorneOut = passages.some(
    (passage, index) => faultsAmong(text, words, sourceWords([passage], labels.slice(index, index + 1))).length === 0,
  );
  return isBorneOut ? [] : together;
}

/** In UTF-16 code units; more words than `mostPlaces` leaves to a sentence that says each word of its source once. */
const longestSentence = 10_000;

/** Words of the sentence times words of its sources: what the check takes grows with them. More is not read, so not borne out. */
const mostPlaces = 400_000;

function faultsAmong(text: string, words: readonly ComparedWord[], sources: readonly SourceWord[]): SentenceFault[] {
  const steps = alignSentence(words, sources);
  const used = new Set(steps.flatMap((step) => (step.kind === 'same' ? [step.source] : [])));
  if (![...used].some((at) => !sources[at]?.isLabel)) {
    return [{ kind: 'unsupported', words: text }];
  }
  const faults = [
    ...steps.flatMap((step) => faultOf(step, text, words, sources)),
    ...leftOutClauses(used, sources),
    ...misjoined(steps, words, sources),
    ...misnamed(text, steps, words, sources),
  ];
  return joinNeighbours(faults);
}

/** A fault of one word, and where that is; what is behind a blank follows the word before. */
interface PlacedFault extends SentenceFault {
  readonly of?: readonly ComparedWord[];
  readonly at?: number;
}

function faultOf(
  step: Step,
  text: string,
  words: readonly ComparedWord[],
  sources: readonly SourceWord[],
): PlacedFault[] {
  if (step.kind === 'same' || !step.isFault) return [];
  if (step.kind === 'left-out') {
    const source = sources[step.source] as SourceWord;
    return [{ kind: kindOf(source), words: source.written, of: sources, at: step.source }];
  }
  const word = words[step.word] ?? words.at(-1);
  if (!word) return [];
  const source = step.kind === 'exchanged' ? sources[step.source] : undefined;
  const kind = kindOf(word);
  return [
    {
      kind: source && kind === 'unsupported' ? kindOf(source) : kind,
      words: text.slice(word.span.start, word.span.end),
      of: words,
      at: words.indexOf(word),
    },
  ];
}

function kindOf({ kind, key }: ComparedWord): FaultKind {
  if (kind !== 'word') return kind;
  if (conditionOpeners.has(key)) return 'condition';
  return polarWords.has(key) ? 'polarity' : 'unsupported';
}

/** Faults of one kind in a row are told as one, words that do not stand side by side with `…` between them. */
function joinNeighbours(faults: readonly PlacedFault[]): SentenceFault[] {
  const joined: SentenceFault[] = [];
  let before: PlacedFault | undefined;
  for (const fault of faults) {
    const { kind, words } = fault;
    const last = joined.at(-1);
    if (last?.kind === kind)
      joined[joined.length - 1] = { kind, words: `${last.words}${follows(fault, before) ? ' ' : ' … '}${words}` };
    else joined.push({ kind, words });
    before = fault;
  }
  return joined;
}

function follows({ of, at = 0 }: PlacedFault, before: PlacedFault | undefined): boolean {
  return of !== undefined && of === before?.of && at - 1 === before.at && of[at]?.gap === 'none';
}
