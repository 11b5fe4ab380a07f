import { findDocumentNumber, formatDocumentNumber } from '../../number/document-number.ts';
import type { Field } from '../directive-document.ts';
import type { TextLine } from '../text-line.ts';

/** `(Ban hành kèm theo Quyết định số …)`, `(Kèm theo …)`. */
const opening = /^\(?\s*(?:được\s+)?(?:ban hành\s+)?(?:kèm|theo)\s+(?:theo\s+)?/iu;
/** In so many lines at most. Guess. */
const mostLines = 4;

export interface AttachedTo {
  readonly field: Field<string> | null;
  /** How many lines it takes. */
  readonly lines: number;
}

/** Reads the note that says what a document is issued with; null when `lines` do not begin with one. */
export function readAttachedTo(lines: readonly TextLine[]): AttachedTo | null {
  const first = lines[0];
  if (!first || !isAttachedNote(first.text)) return null;
  const isBracketed = first.text.startsWith('(');
  let end = 1;
  while (isBracketed && end < mostLines && !lines[end - 1]?.text.includes(')') && lines[end]) end++;
  for (const line of lines.slice(0, end)) {
    const found = findDocumentNumber(line.text);
    if (!found) continue;
    const span = { start: line.span.start + found.span.start, end: line.span.start + found.span.end };
    return { field: { value: formatDocumentNumber(found.number), span, confidence: 1 }, lines: end };
  }
  return { field: null, lines: end };
}

export function isAttachedNote(text: string): boolean {
  const found = opening.exec(text);
  if (!found) return false;
  return /kèm/iu.test(found[0]) || (text.startsWith('(') && /ban hành/iu.test(found[0]));
}
