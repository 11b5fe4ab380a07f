import type { Span } from '../base/span.ts';
import type { Citation } from '../evidence/citation.ts';
import { lineText } from '../structure/references/line-text.ts';
import type { AskedFigure } from './answer.ts';
import { type AskedMeasure, askedMeasure } from './figure/asked-measure.ts';
import { type Figure, findFigures } from './figure/find-figures.ts';
import { nearnessOf, soughtWords } from './figure/nearness.ts';
import { kindOfQuestion } from './question-kind.ts';

/** A figure must be this near to the question's words, and the next by so much less. Tuned on corpus/questions.jsonl, tune. */
const leastNearness = 0.2;
const greatestRival = 0.9;
/** How much less a quote counts than the one before it. Guess. */
const laterQuote = 0.75;
/** A quote with this many words besides the figure is all but the figure: a document's date line. */
const mostBeside = 4;

interface Candidate extends AskedFigure {
  readonly nearness: number;
  /** The number with what it counts, whatever bounds it. */
  readonly value: string;
}

/**
 * The number, date or period that a question asks for, where the first quotes have it: of those of the kind that is asked the one
 * nearest to the question's words. Null where none is asked for, none is there, or two are as near: a wrong one is worse.
 */
export function askedFigure(question: string, citations: readonly Citation[]): AskedFigure | null {
  const asked = askedMeasure(question);
  if (!asked || kindOfQuestion(question) === 'list') return null;
  const sought = soughtWords(question, asked.span);
  const candidates = citations
    .flatMap(({ quote }, citation) => candidatesOf(quote, citation, question, asked, sought))
    .sort((a, b) => b.nearness - a.nearness);
  const [best] = candidates;
  if (!best || best.nearness < leastNearness) return null;
  const rival = candidates.find(({ value }) => value !== best.value);
  if (rival && rival.nearness > greatestRival * best.nearness) return null;
  const { words, citation, span } = best;
  return { words, citation, span };
}

function candidatesOf(
  quote: string,
  citation: number,
  question: string,
  asked: AskedMeasure,
  sought: readonly string[],
): Candidate[] {
  const known = new Set(numbersOf(question));
  // The cells of a table are told apart by its head, which is not quoted.
  if (quote.split('\t').length > 3) return [];
  return findFigures(quote).flatMap((figure): Candidate[] => {
    const span = spanOf(figure, quote, asked);
    if (!span) return [];
    const numbers = numbersOf(quote.slice(figure.number.start, figure.number.end));
    if (numbers.length > 0 && numbers.every((number) => known.has(number))) return [];
    if (figure.kind === 'date' && isOfBasis(quote, span)) return [];
    const words = quote.slice(span.start, span.end);
    const value = `${quote.slice(figure.number.start, figure.number.end)} ${figure.unit.split(' ')[0]}`;
    const isAll = quote.trim().split(/\s+/).length - words.split(/\s+/).length <= mostBeside;
    const nearness = nearnessOf(sought, quote, span) * laterQuote ** citation;
    return [{ words, citation, span, nearness: isAll ? Math.max(nearness, leastNearness) : nearness, value }];
  });
}

function numbersOf(text: string): string[] {
  return text.match(/\d+/g)?.map((number) => number.replace(/^0+(?=\d)/, '')) ?? [];
}

/** So many letters behind the name of a law a date is its own. Guess. */
const nearLaw = 60;

/** `ngày` of a law that a document is based on answers nothing. */
function isOfBasis(quote: string, { start }: Span): boolean {
  const sentence =
    quote
      .slice(0, start)
      .split(/[.;\n]/)
      .at(-1) ?? '';
  return /^\s{0,3}(?:Căn cứ|Thực hiện|Theo|Xét)\s/.test(sentence) || /Luật|Pháp lệnh/.test(sentence.slice(-nearLaw));
}

const deadline = /^(?:trước|chậm nhất|trong|không quá|đến|hết|thời hạn|ít nhất)\s/i;
const per = /^ (?:trong )?(?:mot|moi|hang|trong) (?:nam|thang|tuan|quy|ngay|buoi|nguoi|ho|nhiem ky|luot|lan)(?![a-z])/;

/** Whether a date says the day, month or year that is asked for. */
function hasGrain(words: string, unit: string): boolean {
  if (unit === 'ngay') return /ngày|\d ?[/.-] ?\d{1,2} ?[/.-] ?\d/i.test(words);
  return unit !== 'nam' || /\d{4}/.test(words);
}

/** The figure's words where it is of the kind that is asked, with what it counts; else null. */
function spanOf({ kind, span, number, unit }: Figure, quote: string, asked: AskedMeasure): Span | null {
  if (!asked.kinds.includes(kind)) return null;
  // To a `khi nào` only a term answers, no length of time.
  const isEnd = asked.isDeadline || (kind === 'duration' && asked.kinds.includes('date'));
  if (isEnd && !deadline.test(quote.slice(span.start, span.end))) return null;
  if (kind === 'duration') {
    const [first = ''] = asked.unit.split(' ');
    return first === '' || unit.startsWith(first) ? span : null;
  }
  if (kind === 'date') return hasGrain(quote.slice(span.start, span.end), asked.unit) ? span : null;
  if (kind !== 'count') return span;
  // `một cán bộ` is no answer to a bare `bao nhiêu`.
  if (asked.unit === '' && !/^\d/.test(quote.slice(number.start))) return null;
  const words = unit.split(' ');
  const wanted = asked.unit.split(' ');
  const shared = words.findIndex((word, at) => word !== wanted[at]);
  const own = asked.unit === '' ? 1 : shared < 0 ? words.length : shared;
  if (own === 0) return null;
  const behind = quote.slice(number.end, span.end);
  const start = span.end - unit.length;
  const end = behind.length === 0 ? span.end : start + words.slice(0, own).join(' ').length;
  const rest = per.exec(lineText(quote.slice(end), 0).folded);
  return { start: span.start, end: end + (rest?.[0].length ?? 0) };
}
