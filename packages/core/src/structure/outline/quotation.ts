import { readUnitMarker } from '../../text/unit-marker.ts';
import type { TextLine } from '../text-line.ts';

/** A quotation in an amending law is seldom longer; beyond it an opening mark counts as one that nobody closed. Guess. */
const mostQuotedLines = 400;

const opening = /^["“«„]/u;
const closing = /["”»]\s?[.;,]?$/u;
const announces = /như sau\s*:?$/u;

interface LineFacts {
  /** Whether a quotation mark begins it. */
  readonly opens: boolean;
  /** Whether a unit begins to be quoted within it: `… quyết định: “1. Chấp nhận …`. */
  readonly opensWithin: boolean;
  /** How many quotation marks more it opens than it closes. */
  readonly balance: number;
  /** How many straight marks it has, which open and close in turn. */
  readonly straightMarks: number;
  /** `… như sau:`, which a quotation follows. */
  readonly announces: boolean;
  readonly isArticle: boolean;
  /** Whether a quotation mark ends it. */
  readonly closes: boolean;
  /** Of the clause that it begins (`5`), or null. */
  readonly clause: number | null;
}

/**
 * Which lines stand inside a quotation of several lines: what an amending law puts in another's place. The line that opens
 * it counts too where the mark begins it, and so does a quotation of one line.
 *
 * @returns one flag a line
 */
export function findQuotedLines(lines: readonly TextLine[]): boolean[] {
  const facts = lines.map((line) => factsOf(line.text));
  const quoted: boolean[] = lines.map(() => false);
  let clause: number | null = null;
  for (let index = 0; index < lines.length; index++) {
    const line = facts[index] as LineFacts;
    const { opens, opensWithin } = line;
    if (line.isArticle) clause = null;
    clause = line.clause ?? clause;
    if (!opens && !opensWithin) continue;
    const end = closingLine(facts, index, clause);
    for (let at = opens ? index : index + 1; at <= end; at++) quoted[at] = true;
    index = end;
  }
  return quoted;
}

function factsOf(line: string): LineFacts {
  let balance = 0;
  let straightMarks = 0;
  for (const letter of line) {
    if (letter === '“' || letter === '«' || letter === '„') balance++;
    else if (letter === '”' || letter === '»') balance--;
    else if (letter === '"') straightMarks++;
  }
  const marker = readUnitMarker(line);
  return {
    opens: opening.test(line),
    opensWithin: balance > 0 && readUnitMarker(line.slice(line.lastIndexOf('“') + 1)) !== null,
    balance,
    straightMarks,
    announces: announces.test(line),
    isArticle: marker?.kind === 'article',
    closes: closing.test(line),
    clause: marker?.kind === 'arabic' ? Number.parseInt(marker.number ?? '', 10) : null,
  };
}

/**
 * The line on which the quotation that begins `lines[start]` is closed.
 *
 * @param clause - of the clause that quotes: the next one may follow a mark that does not balance
 */
function closingLine(facts: readonly LineFacts[], start: number, clause: number | null): number {
  let open = 0;
  let straightMarks = 0;
  const limit = Math.min(facts.length, start + mostQuotedLines);
  for (let at = start; at < limit; at++) {
    const line = facts[at];
    // The text goes on to amend something else, so nobody closed this quotation.
    if (at > start && line?.opens && facts[at - 1]?.announces) return unclosedEnd(facts, start, at);
    if (at > start && clause !== null && line?.clause === clause + 1 && facts[at - 1]?.closes) return at - 1;
    open += line?.balance ?? 0;
    straightMarks += line?.straightMarks ?? 0;
    if (open <= 0 && straightMarks % 2 === 0) return at;
  }
  return unclosedEnd(facts, start, limit);
}

/** Where a quotation that is never closed ends: before the next article, if there is one, else with its own line. */
function unclosedEnd(facts: readonly LineFacts[], start: number, limit: number): number {
  for (let at = start + 1; at < limit; at++) if (facts[at]?.isArticle) return at - 1;
  return start;
}
