import type { Span } from '../../base/span.ts';
import { type DocumentNumber, formatDocumentNumber } from '../../number/document-number.ts';
import type { UnitStep } from '../../structure/unit-label.ts';
import { findNumbers, type NumberPhrase } from './number-phrase.ts';
import { type QueryLine, queryLine } from './query-line.ts';
import { findUnitPhrases, type UnitPhrase } from './unit-phrase.ts';

/** What a query asks for by number and unit. */
export interface NamedTarget {
  /** Null where only a unit is named: `điều 8 luật đất đai`. */
  readonly number: DocumentNumber | null;
  /** The number's own words, as they were typed: `quy định 784`; empty where there is none. */
  readonly numberWords: string;
  /** The steps to the unit, outermost first; none when the document itself is meant. */
  readonly units: readonly UnitStep[];
  /** The words that name it, in the text searched; the number's where words of other meaning part it from its unit. */
  readonly span: Span;
  /** The text without the words that name something; empty when it is nothing but numbers and units. */
  readonly rest: string;
}

/** So many documents may be compared. Guess. */
const mostNumbers = 5;

/** Reads the numbers that a text names, each with its unit, in order; a unit alone where there is no number; else []. */
export function readNamedTargets(text: string): NamedTarget[] {
  const line = queryLine(text);
  const units = findUnitPhrases(line);
  const numbers = findNumbers(covered(line, units));
  if (numbers.length === 0) {
    const unit = units.find(({ isSure }) => isSure);
    if (!unit) return [];
    const { steps, start, end } = unit;
    return [{ number: null, numberWords: '', units: steps, span: { start, end }, rest: without(line, [unit]) }];
  }
  const pairs = pairUp(line, withoutRepeats(numbers).slice(0, mostNumbers), units);
  const rest = without(line, [...numbers, ...pairs.flatMap(({ unit }) => unit ?? [])]);
  return pairs.map(({ number, unit, isJoined }) => ({
    number: number.number,
    numberWords: line.text.slice(number.start, number.end),
    units: unit?.steps ?? [],
    span: spanOf(unit && isJoined ? [number, unit] : [number]),
    rest,
  }));
}

interface NumberWithUnit {
  readonly number: NumberPhrase;
  readonly unit: UnitPhrase | null;
  readonly isJoined: boolean;
}

/** Each number with the unit beside it, or else with the one that stands apart from all of them. */
function pairUp(line: QueryLine, numbers: readonly NumberPhrase[], units: readonly UnitPhrase[]): NumberWithUnit[] {
  const unitOf = new Map<NumberPhrase, UnitPhrase>();
  for (const number of numbers) {
    const taken = [...unitOf.values()];
    const joined = units.find((unit) => !taken.includes(unit) && areJoined(line, number, unit));
    if (joined) unitOf.set(number, joined);
  }
  const apart = units.find((unit) => !numbers.some((number) => areJoined(line, number, unit))) ?? null;
  return numbers.map((number) => {
    const joined = unitOf.get(number);
    return { number, unit: joined ?? apart, isJoined: joined !== undefined };
  });
}

/** What may stand between a unit and its document. */
const connective = /^[ ,;:]{0,3}(?:(?:cua|tai|trong|thuoc|theo) )?$/;

function areJoined({ folded }: QueryLine, number: Span, unit: Span): boolean {
  const [first, second] = number.start < unit.start ? [number, unit] : [unit, number];
  return connective.test(folded.slice(first.end, second.start));
}

function withoutRepeats(numbers: readonly NumberPhrase[]): NumberPhrase[] {
  const printed = numbers.map(({ number }) => formatDocumentNumber(number));
  return numbers.filter((_, index) => printed.indexOf(printed[index] ?? '') === index);
}

function spanOf(parts: readonly Span[]): Span {
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  };
}

/** The line with the units' words covered, so that `điều 14 nđ 30` has no number 14. */
function covered({ text, folded }: QueryLine, spans: readonly Span[]): QueryLine {
  const cover = (line: string): string =>
    spans.reduce((left, { start, end }) => left.slice(0, start) + '#'.repeat(end - start) + left.slice(end), line);
  return { text: cover(text), folded: cover(folded) };
}

/** What may stand between words that name something, and says nothing without them. */
const joining = /^[ ,;:]{0,3}(?:(?:cua|tai|trong|thuoc|theo|va|voi|hay|hoac) )?$/;

/** What is left of a line without the words that name something, and those that join them; empty without a letter or digit. */
function without({ text, folded }: QueryLine, spans: readonly Span[]): string {
  let [rest, at] = ['', 0];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    rest += at > 0 && joining.test(folded.slice(at, start)) ? '' : `${text.slice(at, start)} `;
    at = Math.max(at, end);
  }
  const left = (rest + text.slice(at)).replace(/^[\s,;:.?!-]{1,10}|[\s,;:.?!-]{1,10}$/g, '').replace(/\s+/g, ' ');
  return /[\p{L}\p{N}]/u.test(left) ? left : '';
}

/** How the number of a target is told: a full one as it is printed, another as it was typed; empty where it has none. */
export function nameOfNumber({ number, numberWords }: NamedTarget): string {
  if (!number) return '';
  const isFull = number.codes.length > 1 || number.year !== null;
  return isFull ? formatDocumentNumber(number) : numberWords;
}
