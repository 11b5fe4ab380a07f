import { type Span, sliceSpan } from '../base/span.ts';
import { unitOf } from '../chunk/chunk-document.ts';
import type { Evidence } from '../evidence/gather-evidence.ts';
import { overlapWith, quotablePieces } from '../evidence/select-quote.ts';
import type { StoredDocument } from '../library/records.ts';
import { foldedSyllables } from '../search-index/terms.ts';
import { askedMeasure } from './figure/asked-measure.ts';
import { statesFigure } from './figure/states-figure.ts';

/** A sentence that might answer, with what speaks for it. */
export interface Sentence {
  readonly evidence: Evidence;
  readonly span: Span;
  readonly text: string;
  /** The head line of a unit: it leads in what answers, and answers nothing itself. */
  readonly isHeading: boolean;
  readonly signs: SentenceSigns;
}

/** What speaks for a sentence, each 0 to 1, nearness from -1. */
export interface SentenceSigns {
  /** Share of the question's syllables and syllable pairs that it bears. */
  readonly overlap: number;
  /** Share of the question's telling words that it bears, or the sentence before it. */
  readonly coverage: number;
  /** Score of its passage among those found. */
  readonly passageScore: number;
  /** Cosine of its passage to the question. */
  readonly nearness: number;
  /** 1 where no answer goes without a figure and it states none of the kind that is asked for, else 0. */
  readonly lacksFigure: number;
}

/** Of a passage that was found without its vector: the median of passages that answer. */
const usualNearness = 0.59;

/** Words that any question may have, folded: what is left tells what it is about. */
const questionWords: ReadonlySet<string> = new Set(
  (
    'la gi nao cua co va cac nhung duoc o trong cho mot bao nhieu ai khi the tai sao vi dau nhu voi den tu bi da thi ma may khong ' +
    'lam phai ve do nay day neu sau ra theo'
  ).split(' '),
);

/** The words of a question that tell what it is about, folded syllables, each once. */
export function tellingSyllables(question: string): string[] {
  return [...new Set(foldedSyllables(question))].filter((syllable) => !questionWords.has(syllable));
}

/** The sentences of each passage with what their words say for them. */
export function readSentences(question: string, evidence: readonly Evidence[]): Sentence[][] {
  const telling = tellingSyllables(question);
  const measure = askedMeasure(question);
  const overlap = overlapWith(question);
  return evidence.map((entry) => {
    const { document, passage, ranked } = entry;
    let before: readonly string[] = [];
    const pieces = quotablePieces(document.text, passage.span);
    return pieces.map((span): Sentence => {
      const text = sliceSpan(document.text, span);
      const syllables = foldedSyllables(text);
      const signs = {
        overlap: overlap(text),
        coverage: shareOf(telling, new Set([...before, ...syllables])),
        passageScore: ranked.score,
        nearness: ranked.cosine ?? usualNearness,
        lacksFigure: measure?.isSure && !statesFigure(text, measure) ? 1 : 0,
      };
      before = syllables;
      return { evidence: entry, span, text, isHeading: isHeading(document, span), signs };
    });
  });
}

/** Whether a piece is the head line of a unit, above what the unit says. */
function isHeading({ text, document: { outline } }: StoredDocument, span: Span): boolean {
  const unit = unitOf(outline, span);
  const node = unit === null ? undefined : outline[unit];
  if (node === undefined || node.span.end <= span.end) return false;
  const words = sliceSpan(text, span).trim();
  if (bareLabel.test(words)) return true;
  if (/[.;:!?…]["”»)]{0,3}$/.test(words) || words.includes('\t')) return false;
  return !sliceSpan(text, { start: node.span.start, end: span.end }).trimEnd().includes('\n');
}

/** `Điều 5.`, cut off from the title behind it. */
const bareLabel = /^(?:điều|mục|chương|phần) [\dIVX]+\.$/iu;

export function shareOf(wanted: readonly string[], words: ReadonlySet<string>): number {
  return wanted.length === 0 ? 0 : wanted.filter((word) => words.has(word)).length / wanted.length;
}
