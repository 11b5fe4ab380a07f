import type { ErrorDetail } from './error-codes.ts';
import type { Span } from './span.ts';

/** Something odd in a document, a query or a table that was read all the same. docs/ERRORS.md lists the codes; a test compares the two. */
export interface Warning {
  readonly code: WarningCode;
  /** Where it stands in the text that was read: of a document the stored text. */
  readonly span: Span;
  /** For people, in Vietnamese. */
  readonly message: string;
  /** Named values that stand in the message, for telling it in another language. */
  readonly detail?: ErrorDetail;
}

export type WarningCode =
  | 'HEADER_NUMBER_MISSING'
  | 'HEADER_DATE_MISSING'
  | 'HEADER_ISSUER_MISSING'
  | 'HEADER_TITLE_MISSING'
  | 'HEADER_TYPE_UNUSUAL'
  | 'OUTLINE_OUT_OF_SEQUENCE'
  | 'OUTLINE_LETTER_UNUSUAL'
  | 'PAGES_WITHOUT_TEXT'
  | 'CORRECTION_LOST'
  | 'QUERY_FILTER_INVALID'
  | 'ABBREVIATION_INVALID';

/** A reading of imperfect input: always a value, never a throw. */
export interface Parsed<T> {
  readonly value: T;
  readonly warnings: readonly Warning[];
}
