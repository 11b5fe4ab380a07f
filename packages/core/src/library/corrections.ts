import type { WarningCode } from '../base/parsed.ts';
import type { DirectiveDocument, Field, Header } from '../structure/directive-document.ts';

/** The fields of a header that people can put right. */
export type CorrectableField = 'number' | 'type' | 'date' | 'issuer' | 'subject' | 'superior' | 'place' | 'term';
export const correctableFields: readonly CorrectableField[] = [
  'number',
  'type',
  'date',
  'issuer',
  'subject',
  'superior',
  'place',
  'term',
];

/** What somebody put in the place of a value that was read. It belongs to the file's bytes and outlives its document. */
export interface Correction {
  readonly field: CorrectableField;
  /** As a header has it (an ISO date, the id of a type); null says that the document has none. */
  readonly value: string | null;
  /** What had been read there; null for nothing. */
  readonly read: string | null;
  /**
   * Whether it was made for an earlier version of the file: then it holds only while the reading still gives `read`. One made
   * for these very bytes always holds.
   */
  readonly isCarried: boolean;
  /** ISO 8601. */
  readonly correctedAt: string;
}

/** A correction that holds, with the field that it stands in the place of. */
export interface AppliedCorrection extends Correction {
  readonly replaced: Field<string> | null;
}

const warningOf: Readonly<Partial<Record<CorrectableField, WarningCode>>> = {
  number: 'HEADER_NUMBER_MISSING',
  date: 'HEADER_DATE_MISSING',
  issuer: 'HEADER_ISSUER_MISSING',
  type: 'HEADER_TITLE_MISSING',
};

/**
 * A document as it was read, with the corrections that hold laid over it. A corrected field has confidence 1; its span is
 * that of what was read, or empty at the text's start where nothing was.
 *
 * @returns the document itself where none holds
 */
export function applyCorrections(
  document: DirectiveDocument,
  corrections: readonly Correction[],
): { readonly document: DirectiveDocument; readonly applied: readonly AppliedCorrection[] } {
  const applied = corrections
    .filter(({ field, read, isCarried }) => !isCarried || readValue(document, field) === read)
    .map((correction) => ({ ...correction, replaced: document.header[correction.field] }));
  if (applied.length === 0) return { document, applied };
  const settled = new Set(applied.map(({ field }) => warningOf[field]));
  const fields = applied.map(({ field, value, replaced }) => [field, correctedField(replaced, value)] as const);
  return {
    document: {
      ...document,
      header: withFields(document.header, fields),
      warnings: document.warnings.filter(({ code }) => !settled.has(code)),
    },
    applied,
  };
}

/** A corrected document's header as it was read. */
export function headerAsRead(header: Header, applied: readonly AppliedCorrection[]): Header {
  return withFields(
    header,
    applied.map(({ field, replaced }) => [field, replaced]),
  );
}

function withFields(header: Header, fields: readonly (readonly [CorrectableField, Field<string> | null])[]): Header {
  return { ...header, ...Object.fromEntries(fields) };
}

function correctedField(read: Field<string> | null, value: string | null): Field<string> | null {
  return value === null ? null : { value, span: read?.span ?? { start: 0, end: 0 }, confidence: 1 };
}

export function readValue({ header }: Pick<DirectiveDocument, 'header'>, field: CorrectableField): string | null {
  return header[field]?.value ?? null;
}

/**
 * The corrections of one version of a file as they go along to the next; one made where nothing had been read stays behind,
 * since nothing tells whether it is still right.
 */
export function carryOver(corrections: readonly Correction[]): Correction[] {
  return corrections.filter(({ read }) => read !== null).map((correction) => ({ ...correction, isCarried: true }));
}

/** Equal for two lists of the same corrections, in any order. */
export function correctionsKey(corrections: readonly Pick<Correction, 'field' | 'value' | 'correctedAt'>[]): string {
  return JSON.stringify(corrections.map(({ field, value, correctedAt }) => [field, value, correctedAt]).sort());
}
