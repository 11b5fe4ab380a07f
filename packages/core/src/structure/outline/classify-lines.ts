import { readUnitMarker, type UnitMarker } from '../../text/unit-marker.ts';
import type { TextLine } from '../text-line.ts';
import { casePartOf, isQuotedPart } from './case-law.ts';
import { findContentsLines } from './contents.ts';
import { findQuotedLines } from './quotation.ts';

/**
 * What a line is to the outline. `unit` may open one; `part` opens a headed part of case-law; `quoted` stands inside a
 * quotation and `contents` in a table of contents, so that their marks open nothing; `row` is a row of a table.
 */
export type OutlineLine =
  | { readonly role: 'unit'; readonly line: TextLine; readonly marker: UnitMarker }
  | { readonly role: 'part'; readonly line: TextLine; readonly name: string }
  | { readonly role: 'text' | 'quoted' | 'contents' | 'row'; readonly line: TextLine };

/** A letter's addressees may stand below each other, each with a dash. */
const addressees = /^Kính gửi\s*:/iu;

/** Tells the lines of one region apart; `isCaseLaw` knows the headed parts and `[1]` paragraphs of án lệ. */
export function classifyLines(lines: readonly TextLine[], isCaseLaw: boolean): OutlineLine[] {
  const quoted = findQuotedLines(lines);
  const contents = findContentsLines(lines);
  const rows = findRows(lines);
  let partName = '';
  let isAddressee = false;
  return lines.map((line, index): OutlineLine => {
    const part = isCaseLaw ? casePartOf(line.text) : null;
    if (part !== null) {
      partName = part;
      return { role: 'part', line, name: part };
    }
    if (contents[index]) return { role: 'contents', line };
    const repeatsUnits = isQuotedPart(partName);
    if (quoted[index] && !repeatsUnits) return { role: 'quoted', line };
    if (rows[index]) return { role: 'row', line };
    const marker = repeatsUnits ? readQuotedMarker(line.text) : readMarker(line.text);
    isAddressee = addressees.test(line.text) || (isAddressee && marker?.kind === 'bullet');
    if (isAddressee) return { role: 'text', line };
    return marker && (isCaseLaw || marker.kind !== 'bracketed')
      ? { role: 'unit', line, marker }
      : { role: 'text', line };
  });
}

/** The mark of a footnote right behind a number: `2.[4] …`, `Điều 5[7]. …`. */
const noteMark = /^((?:Điều|ĐIỀU)\s\d{1,3}[a-zđ]?|\d{1,3}[a-zđ]?[.)]?|[a-zđ]\d?\))\s?\[\d{1,3}\]/u;

function readMarker(line: string): UnitMarker | null {
  const [printed, number] = noteMark.exec(line) ?? [];
  if (printed === undefined || number === undefined) return readUnitMarker(line);
  const marker = readUnitMarker(`${number}${line.slice(printed.length)}`);
  return marker && { ...marker, length: marker.length + printed.length - number.length };
}

/** The marker behind an opening quotation mark, which counts as part of it. */
function readQuotedMarker(line: string): UnitMarker | null {
  const mark = /^["“„«]?\s*/u.exec(line)?.[0].length ?? 0;
  const marker = readUnitMarker(line.slice(mark));
  return marker && { ...marker, length: mark + marker.length };
}

/**
 * Rows have cells, parted by tabs. Where every line of a run has its one tab right behind the mark of a unit (`1.\tMột`),
 * somebody typed the tabs, and the lines are units.
 */
function findRows(lines: readonly TextLine[]): boolean[] {
  const hasCells = lines.map((line) => line.text.includes('\t'));
  const isRow: boolean[] = lines.map(() => false);
  for (let start = 0; start < lines.length; start++) {
    if (!hasCells[start]) continue;
    let end = start + 1;
    while (hasCells[end] || (isBetweenRows(lines[end]) && hasCells[end + 1])) end++;
    const run = lines.slice(start, end);
    if (!run.every((line) => isTypedUnit(line.text))) isRow.fill(true, start, end);
    start = end;
  }
  return isRow;
}

/** Between two rows of a table stands at most a page's number. */
function isBetweenRows(line: TextLine | undefined): boolean {
  return line !== undefined && /^\d{1,4}$/.test(line.text);
}

function isTypedUnit(line: string): boolean {
  const tab = line.indexOf('\t');
  return tab >= 0 && !line.includes('\t', tab + 1) && tab < (readUnitMarker(line)?.length ?? 0);
}
