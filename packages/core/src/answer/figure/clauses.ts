import type { Span } from '../../base/span.ts';

/** The words around a figure. */
export interface Clause {
  /** Its own: from the clause of the figure before it to the end of its clause, with what leads in the sentence (`Báo cáo tháng: …`). */
  readonly own: string;
  /** What stands before it in its sentence: `chợ hạng 1 có đội 15 người, hạng 2 10 người` says `đội` but once. */
  readonly before: string;
  /** `…, hoặc 01 người`: stands beside what is before it, and for it. */
  readonly isAlternative: boolean;
}

const sentenceEnd = /[.!?](?=\s)|\n/g;
const cut = /;|,(?!\d)|[–—]|(?<![\p{L}\p{M}])và(?![\p{L}\p{M}])/gu;

/** The clauses of some figures of a text, in their order. */
export function clausesOf(text: string, figures: readonly Span[]): Clause[] {
  const sentences = Array.from(text.matchAll(sentenceEnd), ({ index }) => index + 1);
  const isWithin = (at: number): boolean => figures.some(({ start, end }) => start <= at && at < end);
  const cuts = Array.from(text.matchAll(cut), ({ index }) => index).filter((at) => !isWithin(at));
  const ends = figures.map(({ end }) => Math.min(firstFrom(cuts, end), firstFrom(sentences, end), text.length));
  return figures.map(({ start }, at) => {
    const sentence = sentences.findLast((one) => one <= start) ?? 0;
    const own = Math.max(sentence, ...ends.filter((end) => end <= start));
    const words = text.slice(own, ends[at]);
    return {
      own: `${leadIn(text.slice(sentence, start))} , ${words}`,
      before: text.slice(sentence, start),
      isAlternative: /^[,;]? ?hoặc /.test(words),
    };
  });
}

function firstFrom(places: readonly number[], offset: number): number {
  return places.find((place) => place >= offset) ?? Number.POSITIVE_INFINITY;
}

/** What stands before the last colon, as far as the semicolon before it. */
function leadIn(before: string): string {
  const lead = before.slice(0, Math.max(0, before.lastIndexOf(':')));
  return lead.slice(lead.lastIndexOf(';') + 1);
}
