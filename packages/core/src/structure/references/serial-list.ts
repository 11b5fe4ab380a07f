import { type DocumentNumber, parseDocumentNumber } from '../../number/document-number.ts';
import { readNumberPhrase } from './document-phrase.ts';
import { matchAt } from './match-at.ts';
import type { Mention } from './mention.ts';

const mark = /\s*[,;]\s*(?:và\s+)?|\s+và\s+/uy;
const serial = /(?:số\s+)?(\d{1,5}[a-zđ]?)(?=\s*[,;]|\s+và\s)/iuy;

/**
 * `Thông tư 01, 02 và 03/2020/TT-BTC`: the codes behind the last number are those of all.
 *
 * @returns the mentions of the list, each number full; the first alone where it begins no such list
 */
export function readSerialList(text: string, first: Mention): Mention[] {
  const named = first.document?.number;
  if (!first.document || !named || named.codes.length > 0) return [first];
  const numbers: { readonly number: DocumentNumber; readonly start: number; readonly end: number }[] = [];
  for (let end = first.span.end; ; ) {
    const comma = matchAt(mark, text, end);
    if (!comma) return [first];
    const start = end + comma[0].length;
    const last = readNumberPhrase(text, start);
    if (last) {
      const document = first.document;
      const completed = (number: DocumentNumber): DocumentNumber => ({ ...last.number, serial: number.serial });
      return [
        { ...first, document: { ...document, number: completed(named) } },
        ...[...numbers, { ...last, start }].map((one) => ({
          span: { start: one.start, end: one.end },
          units: [],
          document: { type: document.type, number: completed(one.number), name: null, isThis: false },
        })),
      ];
    }
    const found = matchAt(serial, text, start);
    const number = found?.[1] === undefined ? null : parseDocumentNumber(found[1]);
    if (!found || !number) return [first];
    end = start + found[0].length;
    numbers.push({ number, start, end });
  }
}
