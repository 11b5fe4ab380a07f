import { fold, isUpperCase } from '../../base/fold.ts';
import { type DocumentType, documentTypeOfTitle, documentTypes } from '../../number/document-type.ts';
import type { TextLine } from '../text-line.ts';
import { part } from './cells.ts';
import { confidenceAfter } from './doubts.ts';

export interface Title {
  readonly type: DocumentType;
  readonly line: TextLine;
  readonly confidence: number;
  /** What the line goes on with: the subject, or a number. */
  readonly rest: TextLine | null;
  /** How many lines the title takes. */
  readonly lines: number;
  readonly isDraft: boolean;
}

const longestFirst = [...documentTypes]
  .map((type) => ({ type, name: fold(type.name) }))
  .sort((a, b) => b.name.length - a.name.length);
/** A subject or a number may follow the type on its line, before anything else of the head was seen, with one of these words. */
const subjectWords =
  /^(?:ve|ban hanh|sua doi|phe duyet|quy dinh|so|cua|lien tich|ket luan|hanh dong|cong bo|thanh lap)(?:\s|$)/;
const draft = /^\(?\s?dự thảo\s?\)?\s{1,3}(?=\p{L})/iu;
/** A footnote mark behind the title of a consolidated text: `NGHỊ ĐỊNH1`, `THÔNG TƯ[1]`. */
const noteMark = /\s?(?:\[\d{1,2}\]|\(\d{1,2}\)|\d{1,2}|\*{1,3})$/;

/**
 * Reads the line that names the type (`THÔNG BÁO`), alone, with the beginning of the subject (`QUYẾT ĐỊNH VỀ VIỆC …`) or
 * with a number. The clause that enacts (`QUYẾT ĐỊNH:`) is no title.
 *
 * @param isInHead - whether a number, date or motto was seen above: then more forms are taken for a title
 */
export function readTitle(lines: readonly TextLine[], isInHead: boolean): Title | null {
  const [first, second] = lines;
  if (!first) return null;
  const skipped = draft.exec(first.text)?.[0].length ?? 0;
  const line = part(first, skipped, first.text.length);
  const isDraft = skipped > 0;
  const named = typeNamed(line.text, isInHead);
  // Above a head, `VĂN BẢN HỢP NHẤT` is a section of the gazette.
  const alone = named?.id === 'consolidated-text' && !isInHead ? null : named;
  if (second && isUpperCase(line.text) && isUpperCase(second.text)) {
    const type = documentTypeOfTitle(`${line.text} ${second.text}`);
    const wrapped = {
      text: `${line.text} ${second.text}`,
      span: { start: line.span.start, end: second.span.end },
    };
    if (type) return { type, line: wrapped, confidence: 1, rest: null, lines: 2, isDraft };
  }
  if (alone) {
    const confidence = confidenceAfter(!isUpperCase(line.text) && 'unusualForm');
    return { type: alone, line, confidence, rest: null, lines: 1, isDraft };
  }
  const begun = readBegun(line, isInHead);
  return begun && { ...begun, isDraft };
}

/** A web page's title above the head: `QUYẾT ĐỊNH 15/QĐ-UBND NĂM 2024 VỀ …`. */
export function isPageTitle(text: string): boolean {
  const folded = fold(text);
  return /\d/.test(text) && longestFirst.some(({ name }) => folded.startsWith(`${name} `));
}

function typeNamed(text: string, isInHead: boolean): DocumentType | null {
  if (!isUpperCase(text) && !isInHead) return null;
  return documentTypeOfTitle(text) ?? documentTypeOfTitle(text.replace(noteMark, '')) ?? spacedOut(text);
}

/** `N G H Ị  Q U Y Ế T`: letters set apart for show. */
function spacedOut(text: string): DocumentType | null {
  if (!/^\p{L}(?:\s+\p{L})+$/u.test(text)) return null;
  const joined = fold(text).replace(/\s/g, '');
  return longestFirst.find(({ name }) => name.replace(/\s/g, '') === joined)?.type ?? null;
}

function readBegun(line: TextLine, isInHead: boolean): Omit<Title, 'isDraft'> | null {
  const folded = fold(line.text);
  if (!isUpperCase(line.text) || folded.length !== line.text.length || /:$/.test(line.text)) return null;
  const found = longestFirst.find(({ name }) => folded.startsWith(`${name} `));
  if (!found) return null;
  const rest = part(line, found.name.length, line.text.length);
  if (!isInHead && !subjectWords.test(fold(rest.text))) return null;
  const title = part(line, 0, found.name.length);
  return { type: found.type, line: title, confidence: confidenceAfter(!isInHead && 'unusualForm'), rest, lines: 1 };
}
