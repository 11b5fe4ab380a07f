import type { Span } from '../base/span.ts';
import { sliceSpan } from '../base/span.ts';
import { splitAfter, splitSentences } from '../chunk/sentence.ts';
import { foldedSyllables } from '../search-index/terms.ts';
import { endsSentence } from '../text/sentence-end.ts';

/** A sentence longer than this is quoted in part: cut at its semicolons. Guess. */
const longestQuote = 420;
/** A part of a sentence shorter than this says little on its own and stays with the part before it. Guess. */
const shortestQuote = 80;

/** The pieces of a passage that can be quoted on their own: sentences, and the parts of long ones. */
export function quotablePieces(text: string, span: Span): Span[] {
  return splitSentences(text, span).flatMap((sentence) =>
    sentence.end - sentence.start <= longestQuote ? [sentence] : mergeShort(splitAfter(text, sentence, ';')),
  );
}

/** A whole unit, or where that is longer than a quote its first pieces, as many as fit one. */
export function leadingQuote(text: string, span: Span): Span {
  if (span.end - span.start <= longestQuote) return span;
  const pieces = quotablePieces(text, span);
  // A heading alone says little: what follows it comes along, be it long.
  const fitting = pieces.filter(
    ({ start, end }) => end - span.start <= longestQuote || start - span.start < shortestQuote,
  );
  return { start: pieces[0]?.start ?? span.start, end: fitting.at(-1)?.end ?? span.end };
}

/** Joins parts that are too short to be quoted alone with the part before them. */
function mergeShort(pieces: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    const isShort = last && (last.end - last.start < shortestQuote || piece.end - piece.start < shortestQuote);
    if (last && isShort) merged[merged.length - 1] = { start: last.start, end: piece.end };
    else merged.push(piece);
  }
  return merged;
}

/** The share of the query's syllables and syllable pairs that a piece bears, whatever way both were typed; 0 to 1. */
export function wordOverlap(query: string, piece: string): number {
  return overlapWith(query)(piece);
}

/** `wordOverlap` of one query with many pieces. */
export function overlapWith(query: string): (piece: string) => number {
  const syllables = foldedSyllables(query);
  const single = new Set(syllables);
  const wanted = new Set([...syllables, ...pairsOf(syllables)]);
  if (wanted.size === 0) return () => 0;
  return (piece) => {
    const shared = new Set<string>();
    let before = '';
    for (const syllable of foldedSyllables(piece)) {
      const isWanted = single.has(syllable);
      if (isWanted) shared.add(syllable);
      const pair = `${before} ${syllable}`;
      if (isWanted && before !== '' && wanted.has(pair)) shared.add(pair);
      before = isWanted ? syllable : '';
    }
    return shared.size / wanted.size;
  };
}

function pairsOf(syllables: readonly string[]): string[] {
  return syllables.slice(1).map((syllable, index) => `${syllables[index]} ${syllable}`);
}

/** The piece of a passage that shares most with the query; of equals a sentence rather than a heading, then the first. */
export function bestPiece(query: string, text: string, span: Span): Span {
  return bestPieceBy(overlapWith(query), text, span);
}

/** Likewise by what each piece shares, from `overlapWith`. */
export function bestPieceBy(overlap: (piece: string) => number, text: string, span: Span): Span {
  let best = span;
  let bestScore = -1;
  for (const piece of quotablePieces(text, span)) {
    const words = sliceSpan(text, piece);
    const score = overlap(words);
    const saysMore =
      score === bestScore && endsSentence(words.trimEnd()) && !endsSentence(sliceSpan(text, best).trimEnd());
    if (score > bestScore || saysMore) {
      best = piece;
      bestScore = score;
    }
  }
  return best;
}
