import type { Span } from '../../base/span.ts';
import { isTypeCode } from '../../number/codes.ts';
import type { DocumentNumber } from '../../number/document-number.ts';
import { documentTypes } from '../../number/document-type.ts';
import type { Field } from '../directive-document.ts';
import { confidenceAfter, lowered } from './doubts.ts';
import type { Title } from './title.ts';

/** What the type is told from. */
export interface TypeSigns {
  readonly title: Title | null;
  readonly number: DocumentNumber | null;
  readonly numberSpan: Span | null;
  /** The `V/v` line of an official letter. */
  readonly letterSubject: Span | null;
  /** Whether `Kính gửi` follows the head. */
  readonly isAddressed: boolean;
}

/** The title line decides; a consolidated text says what it is in its number alone, an official letter by having no title. */
export function readType(signs: TypeSigns): Field<string> | null {
  const { title, number, numberSpan } = signs;
  if (number?.codes[0] === 'VBHN') {
    const span = numberSpan ?? title?.line.span;
    return span ? { value: 'consolidated-text', span, confidence: 1 } : null;
  }
  if (title) {
    const isContradicted = number !== null && contradicts(title, number);
    const confidence = lowered(title.confidence, isContradicted && 'contradicted');
    return { value: title.type.id, span: title.line.span, confidence };
  }
  return readLetter(signs) ?? readFromCode(signs);
}

function readLetter({ number, numberSpan, letterSubject, isAddressed }: TypeSigns): Field<string> | null {
  const span = letterSubject ?? (isAddressed ? numberSpan : null);
  if (span === null) return null;
  const bearsType = number !== null && number.codes[0] !== 'CV' && isTypeCode(number.codes[0] ?? '');
  if (bearsType && letterSubject === null) return null;
  return { value: 'official-letter', span, confidence: confidenceAfter(bearsType && 'contradicted') };
}

/** A code that only one type bears tells it, though not for sure. */
function readFromCode({ number, numberSpan }: TypeSigns): Field<string> | null {
  const bearing = documentTypes.filter((type) => type.code !== null && type.code === number?.codes[0]);
  const [only] = bearing;
  if (bearing.length !== 1 || !only || !numberSpan) return null;
  return { value: only.id, span: numberSpan, confidence: confidenceAfter('inferred') };
}

/** Whether the number's code is that of another type: the title says `THÔNG BÁO` and the number `KH`. */
function contradicts({ type }: Title, number: DocumentNumber): boolean {
  const [first = ''] = number.codes;
  if (type.code === null || !isTypeCode(first) || number.codes.includes(type.code)) return false;
  return !(first.startsWith('Q') && type.code.startsWith('Q')) && !first.endsWith('LT');
}
