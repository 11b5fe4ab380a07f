import { fold } from '../../base/fold.ts';
import { type DocumentNumber, formatDocumentNumber, matchesDocumentNumber } from '../../number/document-number.ts';
import type { Reference } from '../reference.ts';
import type { Mention } from './mention.ts';

interface FullMention {
  readonly number: DocumentNumber;
  readonly date: string | null;
}

/** The documents that were named so far, to complete what is named shortly later. */
export class KnownDocuments {
  /** By type and serial, the last full mention. */
  private readonly full = new Map<string, FullMention[]>();
  private readonly numberOfName = new Map<string, string>();
  private readonly byShortName = new Map<string, Reference>();

  /**
   * The number of a mention: as printed, or completed by an earlier one of the same type and serial.
   *
   * @param date - printed behind it; one of another day is another document
   */
  resolve(
    { type, number, name }: NonNullable<Mention['document']>,
    date: string | null = null,
  ): Pick<Reference, 'number' | 'resolvedBy'> {
    if (number === null) return { number: null, resolvedBy: null };
    const printed = formatDocumentNumber(number);
    if (name !== null) this.numberOfName.set(nameKey(name), printed);
    const key = `${type?.id ?? ''} ${number.serial.replace(/^0+/, '')}`;
    const earlier = this.full.get(key) ?? [];
    if (number.codes.length > 0) {
      this.full.set(key, [...earlier.slice(-20), { number, date }]);
      return { number: printed, resolvedBy: 'print' };
    }
    const found = earlier.findLast(
      (full) =>
        matchesDocumentNumber(number, full.number) && (date === null || full.date === null || date === full.date),
    );
    return found
      ? { number: formatDocumentNumber(found.number), resolvedBy: 'earlier-mention' }
      : { number: printed, resolvedBy: null };
  }

  /** The number that an earlier mention gave to this name; null where none did. */
  numberOf(name: string | null): string | null {
    return name === null ? null : (this.numberOfName.get(nameKey(name)) ?? null);
  }

  /** `(sau đây gọi tắt là Pháp lệnh)`. */
  call(shortName: string, reference: Reference): void {
    this.byShortName.set(nameKey(shortName), reference);
  }

  /** What the document said that it calls so; null where it did not say. */
  called(shortName: string): Reference | null {
    return this.byShortName.get(nameKey(shortName)) ?? null;
  }
}

function nameKey(name: string): string {
  return fold(name)
    .split(/\s+/)
    .filter((word) => word !== '' && word !== 'nam' && !/^\d{4}$/.test(word))
    .join(' ');
}
