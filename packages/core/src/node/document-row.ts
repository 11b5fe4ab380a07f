import type { Correction } from '../library/corrections.ts';
import type { DocumentReading, Source } from '../library/records.ts';
import { fullNumberKey } from '../library/replacements.ts';
import { summariseReading } from '../library/summarise-reading.ts';
import type { DirectiveDocument } from '../structure/directive-document.ts';

/** Columns of `documents` that a header and its corrections decide. */
export const summaryColumns = [
  'title',
  'number',
  'number_key',
  'type',
  'issuer',
  'date',
  'subject',
  'term',
  'signers',
] as const;

const readingColumns = [
  'sha256',
  'reading_version',
  'media_type',
  'text',
  'text_sha256',
  'structure',
  'offset_map',
  'page_starts',
] as const;

type DocumentColumn = (typeof summaryColumns)[number] | (typeof readingColumns)[number];

/** All columns of `documents` but the id. */
export const documentColumns: readonly DocumentColumn[] = [...readingColumns, ...summaryColumns];

export type SummaryValues = Record<(typeof summaryColumns)[number], string | null>;

/** @see summariseReading */
export function summaryValues(
  read: DirectiveDocument,
  corrections: readonly Correction[],
  path: string,
): SummaryValues {
  const { signers, ...summary } = summariseReading(read, corrections, path);
  return { ...summary, number_key: fullNumberKey(summary.number), signers: JSON.stringify(signers) };
}

export function documentRow(
  { sha256, path }: Pick<Source, 'sha256' | 'path'>,
  reading: DocumentReading,
  corrections: readonly Correction[],
): Record<DocumentColumn, string | null> {
  return {
    sha256,
    reading_version: reading.readingVersion,
    media_type: reading.mediaType,
    ...summaryValues(reading.document, corrections, path),
    text: reading.text,
    text_sha256: reading.textSha256,
    // The secrecy stands first, where a list finds it without reading all of it.
    structure: JSON.stringify({ secrecy: reading.secrecy, ...reading.document }),
    offset_map: JSON.stringify(reading.offsetMap),
    page_starts: reading.pageStarts && JSON.stringify(reading.pageStarts.map(({ start, page }) => [start, page])),
  };
}
