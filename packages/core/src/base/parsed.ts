import type { Span } from './span.ts';

/** Something odd in a document that was read all the same. */
export interface Warning {
  readonly code: WarningCode;
  /** Where it stands in the stored text. */
  readonly span: Span;
  /** For people, in Vietnamese. */
  readonly message: string;
}

export type WarningCode =
  | 'HEADER_NUMBER_MISSING'
  | 'HEADER_DATE_MISSING'
  | 'HEADER_ISSUER_MISSING'
  | 'HEADER_TITLE_MISSING'
  | 'HEADER_TYPE_UNUSUAL'
  | 'OUTLINE_OUT_OF_SEQUENCE'
  | 'OUTLINE_LETTER_UNUSUAL';

/** A reading of imperfect input: always a value, never a throw. */
export interface Parsed<T> {
  readonly value: T;
  readonly warnings: readonly Warning[];
}
