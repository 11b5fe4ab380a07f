import { fold } from '../base/fold.ts';
import { containsSpan, type Span, sliceSpan } from '../base/span.ts';
import type { Evidence } from '../evidence/gather-evidence.ts';
import { overlapWith } from '../evidence/select-quote.ts';
import { foldedSyllables } from '../search-index/terms.ts';
import { type DocumentList, gistOf, listsAround } from './find-list.ts';
import { unread } from './passage-reader.ts';
import { replacedPenalty } from './sentence-score.ts';
import { type Sentence, shareOf, tellingSyllables } from './sentence-signs.ts';

/** What speaks for a list to be the one that is asked for. */
export interface ListSigns {
  /** How the best of its pieces was read, those that lead it in and its heading included, in log-odds. */
  readonly support: number;
  /**
   * How much of its heading, or of its lead's first line, the question has: the share of its telling words that it has, times
   * their number, which counts up to 4.
   */
  readonly heading: number;
  /** Share of the question's syllables and syllable pairs that its lead bears, and that its lead and items bear, 0 to 1. */
  readonly leadOverlap: number;
  readonly overlap: number;
  /** 1 where its lead names the kind of thing that is asked for (`những nhiệm vụ`), else 0. */
  readonly namesAsked: number;
  /** The natural logarithm of the number of items. */
  readonly size: number;
}

export interface RankedList {
  readonly list: DocumentList;
  readonly signs: ListSigns;
  /** How much speaks for it against the other lists; any number. */
  readonly score: number;
}

/** A sentence of what was read. */
export interface ReadSentence extends Sentence {
  /** How it was read: log-odds that it bears the answer. */
  readonly support: number;
}

/** Of a lead so much is looked at, in characters. */
const longestLead = 300;
const mostOfHeading = 4;

/** The lists in and around what was read, the likeliest to be asked for first. */
export function rankLists(
  question: string,
  evidence: readonly Evidence[],
  sentences: readonly ReadSentence[],
): RankedList[] {
  const overlap = overlapWith(question);
  const telling = new Set(tellingSyllables(question));
  const asked = thingsAsked(question);
  const ranked = listsAround(evidence).map((list): RankedList => {
    const { text } = list.document;
    const lead = sliceSpan(text, list.lead).slice(0, longestLead);
    const heading = tellingSyllables(list.heading ?? lead.split('\n')[0] ?? '');
    const leadWords = ` ${foldedSyllables(lead).join(' ')} `;
    const signs: ListSigns = {
      support: supportOf(list, sentences),
      heading: shareOf(heading, telling) * Math.min(mostOfHeading, heading.length),
      leadOverlap: overlap(lead),
      overlap: overlap(gistOf(list)),
      namesAsked: asked.some((thing) => leadWords.includes(` ${thing} `)) ? 1 : 0,
      size: Math.log(list.items.length),
    };
    const penalty = list.document.replacedBy ? replacedPenalty : 0;
    return { list, signs, score: listScore(signs) - penalty };
  });
  return ranked.sort((a, b) => b.score - a.score);
}

/** The best reading of the pieces of a list. */
function supportOf({ document, lead, items }: DocumentList, sentences: readonly ReadSentence[]): number {
  const within: Span = {
    start: Math.min(lead.start, items[0]?.start ?? lead.start),
    end: items.at(-1)?.end ?? lead.end,
  };
  const own = sentences.filter(
    ({ evidence, span }) => evidence.document.id === document.id && containsSpan(within, span),
  );
  return Math.max(unread, ...own.map(({ support }) => support));
}

/** What leads in the steps that are asked for. */
const stepNames = ['cac buoc', 'quy trinh', 'trinh tu'];

/** What is asked for, folded, in two syllables: of `các quan điểm về …` and of `giao nhiệm vụ gì` the thing's name. */
function thingsAsked(question: string): string[] {
  const folded = fold(question);
  const patterns = [
    /(?<![a-z])(?:cac|nhung)(?= ([a-z]+ [a-z]+)(?![a-z]))/g,
    /(?<![a-z])(?=([a-z]+ [a-z]+) (?:nao|gi)(?![a-z]))/g,
  ];
  const named = patterns.flatMap((pattern) => Array.from(folded.matchAll(pattern), ([, thing = '']) => thing));
  return named.some((thing) => /(?:^| )buoc(?: |$)/.test(thing)) ? [...named, ...stepNames] : named;
}

/** Fitted by bench/answers/tune.mjs on the list questions for tuning. */
const weights = { support: 0.39, heading: 0.72, leadOverlap: 1, overlap: 6.23, namesAsked: 2.61, size: 0.13 };

function listScore(signs: ListSigns): number {
  return (
    weights.support * signs.support +
    weights.heading * signs.heading +
    weights.leadOverlap * signs.leadOverlap +
    weights.overlap * signs.overlap +
    weights.namesAsked * signs.namesAsked +
    weights.size * signs.size
  );
}
