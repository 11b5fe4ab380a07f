import { fold } from '../base/fold.ts';
import type { Span } from '../base/span.ts';
import type { Citation } from '../evidence/citation.ts';
import { lineText } from '../structure/references/line-text.ts';
import type { AskedFigure } from './answer.ts';
import { type AskedMeasure, askedMeasure } from './figure/asked-measure.ts';
import { type Clause, clausesOf } from './figure/clauses.ts';
import { type Figure, findFigures } from './figure/find-figures.ts';
import { isOfAnother, isOfLabel } from './figure/labels.ts';
import { withNegation } from './figure/negation.ts';
import { bears, type TellingWords, tellingWords } from './figure/telling-words.ts';
import { kindOfQuestion } from './question-kind.ts';

/** A quote with this many words besides the figure is all but the figure: a document's date line. */
const mostBeside = 4;

/** What such a unit says may be what its list forbids. */
const point = /^(?:điểm|gạch|dấu) /;

interface Candidate extends AskedFigure {
  /** The number with what it counts, whatever bounds it. */
  readonly value: string;
  readonly clause: Clause;
  /** Not where the figure alone would mislead: it is only a rival of others then. */
  readonly isSound: boolean;
}

/**
 * The number, date or period that a question asks for, where a quote has it with every word that tells what is asked, and no
 * other of the kind may be meant. Null where none is asked for, none is there, or it is in doubt: a wrong one is worse.
 */
export function askedFigure(question: string, citations: readonly Citation[]): AskedFigure | null {
  const asked = askedMeasure(question);
  const kind = kindOfQuestion(question);
  if (!asked || kind === 'list') return null;
  const telling = tellingWords(question, asked.span);
  const candidates = citations.flatMap((one, citation): Candidate[] => {
    const lead = leadsTo(one, citations).join('\n').trim();
    const found = candidatesOf(one.quote, citation, question, asked, lead === '' && point.test(one.path) ? null : lead);
    // A date line says of itself when the document was issued.
    if (kind === 'issued') return found.filter(({ words }) => isAll(words, one.quote));
    const scope = telling.read([one.quote, lead, one.label, one.subject ?? ''].join(' , '));
    return isTold(scope, telling) ? found.filter(({ clause }) => isNear(clause, telling)) : [];
  });
  const best = candidates.find(
    (one) =>
      one.isSound &&
      !isOfAnother(telling.labels, one.clause.own) &&
      candidates.every((rival) => rival.value === one.value || excels(one.clause, rival.clause, telling)),
  );
  if (!best) return null;
  const { words, citation, span } = best;
  return { words, citation, span };
}

/** Whether every word that tells what is asked stands in a text, as it was read. */
function isTold(scope: string, { needed }: TellingWords): boolean {
  return needed.length > 0 && needed.every((forms) => forms.some((form) => bears(scope, form)));
}

function isNear({ before, own }: Clause, { all, read }: TellingWords): boolean {
  const near = read(`${before} , ${own}`);
  return all.some((word) => bears(near, word));
}

function isAll(words: string, quote: string): boolean {
  return quote.trim().split(/\s+/).length - words.split(/\s+/).length <= mostBeside;
}

/** Quotes of the units around a quote's: the words that lead in its list. */
function leadsTo({ documentId, path }: Citation, citations: readonly Citation[]): string[] {
  return citations
    .filter((other) => other.documentId === documentId && other.path !== '' && path.endsWith(` ${other.path}`))
    .map(({ quote }) => quote);
}

/**
 * Whether a clause says what is asked where another does not, and lacks nothing that the other says of it; of a clause that is
 * told from the other by a label, what stands before it counts too.
 */
function excels(one: Clause, other: Clause, { all, labels, read }: TellingWords): boolean {
  if (other.isAlternative) return false;
  const [own, rival] = [read(one.own), read(other.own)];
  const known = isOfLabel(labels, one.own, other.own) ? read(`${one.before} , ${one.own}`) : own;
  return (
    all.every((word) => !bears(rival, word) || bears(known, word)) &&
    all.some((word) => bears(own, word) && !bears(rival, word))
  );
}

function candidatesOf(
  quote: string,
  citation: number,
  question: string,
  asked: AskedMeasure,
  lead: string | null,
): Candidate[] {
  const known = new Set(numbersOf(question));
  // The cells of a row are told apart by the head of its table alone.
  if (quote.split('\t').length > 2) return [];
  const found = findFigures(quote).flatMap((figure) => {
    const span = spanOf(figure, quote, asked);
    const numbers = numbersOf(quote.slice(figure.number.start, figure.number.end));
    const isKnown = numbers.length > 0 && numbers.every((number) => known.has(number));
    if (!span || isKnown || isOpposed(question, asked, quote.slice(span.start, span.end))) return [];
    return figure.kind === 'date' && isOfBasis(quote, span) ? [] : [{ figure, span }];
  });
  const clauses = clausesOf(
    quote,
    found.map(({ span }) => span),
  );
  return found.flatMap(({ figure, span: bare }, at): Candidate[] => {
    const clause = clauses[at];
    if (!clause) return [];
    const negated = withNegation(quote, bare, lead);
    const isSound = negated !== null && !isOneOfSeries(quote, bare);
    const span = negated ?? bare;
    const words = quote.slice(span.start, span.end);
    const value = `${quote.slice(figure.number.start, figure.number.end)} ${figure.unit.split(' ')[0]}`;
    return [{ words, citation, span, value, clause, isSound }];
  });
}

/** What bounds a figure from below where it is asked from above, and the other way about. */
const opposites = [
  {
    asked: /(?<![a-z])(?:it nhat|toi thieu)(?![a-z])/,
    said: /^(?:cham nhat|khong (?:vuot )?qua|khong hon|qua|toi da|nhieu nhat|duoi) /,
  },
  {
    asked: /(?<![a-z])(?:toi da|nhieu nhat|khong (?:vuot )?qua)(?![a-z])/,
    said: /^(?:it nhat|toi thieu|khong (?:duoi|it hon)|tren|hon|tu(?!.* den)) /,
  },
];
/** A bound further before what asks is of something else: `có tối thiểu 100 đảng viên được bố trí mấy cán bộ`. */
const nearAsked = 14;

/** `chậm nhất 03 tháng` tells nothing of what is asked for with `ít nhất`, be it as a rival. */
function isOpposed(question: string, { span }: AskedMeasure, words: string): boolean {
  const asking = fold(question.slice(Math.max(0, span.start - nearAsked), span.end));
  return opposites.some(({ asked, said }) => asked.test(asking) && said.test(fold(words)));
}

function numbersOf(text: string): string[] {
  return text.match(/\d+/g)?.map((number) => number.replace(/^0+(?=\d)/, '')) ?? [];
}

/** `06 giờ, 11 giờ và 16 giờ`: no one of them is the answer. */
function isOneOfSeries(quote: string, { start, end }: Span): boolean {
  const isFollowed = /^(?:,| và| hoặc) \d/.test(quote.slice(end, end + 8));
  return isFollowed || /\d(?: \p{L}{1,7})?(?:,| và| hoặc) $/u.test(quote.slice(Math.max(0, start - 16), start));
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

/** A metre is none of these. */
const cubed = /^met (?:vuong|khoi)(?![a-z])/;

/** The figure's words where it is of the kind that is asked, with what it counts; else null. */
function spanOf({ kind, span, number, unit }: Figure, quote: string, asked: AskedMeasure): Span | null {
  if (!asked.kinds.includes(kind)) return null;
  // To a `khi nào` only a term answers, no length of time.
  const isEnd = asked.isDeadline || (kind === 'duration' && asked.kinds.includes('date'));
  if (isEnd && !deadline.test(quote.slice(span.start, span.end))) return null;
  // `trong thời hạn 05 ngày khi có …` says when in what follows.
  if (isEnd && !asked.isDeadline && kind === 'duration' && /^ (?:nếu|khi) /.test(quote.slice(span.end))) return null;
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
  if (cubed.exec(unit)?.[0] !== cubed.exec(asked.unit)?.[0]) return null;
  const shared = words.findIndex((word, at) => word !== wanted[at]);
  const own = asked.unit === '' ? 1 : shared < 0 ? words.length : shared;
  if (own === 0) return null;
  const behind = quote.slice(number.end, span.end);
  const start = span.end - unit.length;
  const end = behind.length === 0 ? span.end : start + words.slice(0, own).join(' ').length;
  const rest = per.exec(lineText(quote.slice(end), 0).folded);
  return { start: span.start, end: end + (rest?.[0].length ?? 0) };
}
