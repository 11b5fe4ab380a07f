import type { ErrorDetail, WarningCode } from '@chidan/core';

/** What is odd in a document, a query or a table of abbreviations; in Vietnamese a warning has its own words. */
export const englishWarnings: Readonly<Record<WarningCode, (detail: ErrorDetail) => string>> = {
  HEADER_NUMBER_MISSING: () => 'The document number was not found.',
  HEADER_DATE_MISSING: () => 'The date of issue was not found.',
  HEADER_ISSUER_MISSING: () => 'The issuer was not found.',
  HEADER_TITLE_MISSING: () => 'The type of document was not found.',
  HEADER_TYPE_UNUSUAL: () => 'A body of this kind does not usually issue documents of this type.',
  OUTLINE_OUT_OF_SEQUENCE: () => 'The numbering of units is out of sequence.',
  OUTLINE_LETTER_UNUSUAL: () => 'A point has a letter that is not usually used for numbering.',
  PAGES_WITHOUT_TEXT: (d) =>
    `${d.empty} of ${d.pages} pages have no text layer, so nothing in them can be found. If they are scans, run OCR on the whole file and add it again.`,
  CORRECTION_LOST: (d) =>
    `Field ${d.field}: the correction of the file's earlier version (${d.corrected || 'none'}) does not go along to the new one, where was read: ${d.found || 'nothing'}. Look at it; if it is wrong, put it right with «chidan edit».`,
  QUERY_FILTER_INVALID: (d) => `The filter «${d.filter}» cannot be read and is searched as words.`,
  ABBREVIATION_INVALID: (d) => `Line ${d.line} is no abbreviation and was left out: «${d.text}».`,
};
