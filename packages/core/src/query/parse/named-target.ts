import type { Span } from '../../base/span.ts';
import type { DocumentNumber } from '../../number/document-number.ts';
import type { UnitStep } from '../../structure/unit-label.ts';
import { findNumber } from './number-phrase.ts';
import { type QueryLine, queryLine } from './query-line.ts';
import { findUnitPhrase } from './unit-phrase.ts';

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
  /** The text without those words; empty when it is nothing but a number and a unit. */
  readonly rest: string;
}

/** Reads the number and unit that a text names; null when it names none. */
export function readNamedTarget(text: string): NamedTarget | null {
  const line = queryLine(text);
  const found = findUnitPhrase(line);
  const number = findNumber(found ? covered(line, found) : line);
  const unit = found?.isSure || number ? found : null;
  const [first, second] = [number, unit].filter((part) => part !== null).sort((a, b) => a.start - b.start);
  if (!first) return null;
  const isOne = second !== undefined && connective.test(line.folded.slice(first.end, second.start));
  const { start, end } = isOne ? { start: first.start, end: second.end } : (number ?? first);
  return {
    number: number?.number ?? null,
    numberWords: number ? line.text.slice(number.start, number.end) : '',
    units: unit?.steps ?? [],
    span: { start, end },
    rest: without(line.text, second ? [first, second] : [first], isOne),
  };
}

/** What may stand between a unit and its document. */
const connective = /^[ ,;:]{0,3}(?:(?:cua|tai|trong|thuoc|theo) )?$/;

/** The line with the unit's words covered, so that `điều 14 nđ 30` has no number 14. */
function covered({ text, folded }: QueryLine, { start, end }: Span): QueryLine {
  const cover = (line: string): string => line.slice(0, start) + '#'.repeat(end - start) + line.slice(end);
  return { text: cover(text), folded: cover(folded) };
}

/** What is left of a text without the words that name something, and those that join them. */
function without(text: string, spans: readonly Span[], isJoined: boolean): string {
  let [rest, at] = ['', 0];
  for (const [index, { start, end }] of spans.entries()) {
    rest += index > 0 && isJoined ? '' : `${text.slice(at, start)} `;
    at = end;
  }
  return (rest + text.slice(at)).replace(/^[\s,;:.?!-]{1,10}|[\s,;:.?!-]{1,10}$/g, '').replace(/\s+/g, ' ');
}
