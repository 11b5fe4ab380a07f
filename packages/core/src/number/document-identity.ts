import { fold } from '../base/fold.ts';
import { documentNumberKey, parseDocumentNumber } from './document-number.ts';

/** What tells a document from all others: numbers restart each term or year, and in every commune. */
export interface DocumentIdentity {
  readonly number: string | null;
  /** As printed; compared without case and diacritics. */
  readonly issuer: string | null;
  /** ISO 8601. */
  readonly date: string | null;
}

/**
 * Equal for two readings of one document, however its number is spelled.
 *
 * @returns null where one of the three is unknown: then nothing says that two documents are one
 */
export function documentIdentityKey({ number, issuer, date }: DocumentIdentity): string | null {
  const parsed = number === null ? null : parseDocumentNumber(number);
  if (parsed === null || issuer === null || date === null) return null;
  return [documentNumberKey(parsed), fold(issuer).replace(/\s+/g, ' ').trim(), date].join(' · ');
}
