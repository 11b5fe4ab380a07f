import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DocumentNumber,
  documentNumberKey,
  findDocumentNumber,
  formatDocumentNumber,
  matchesDocumentNumber,
  mendDigits,
  parseDocumentNumber,
  readDocumentNumberAt,
} from '../../src/number/document-number.ts';

const serial = fc
  .tuple(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('', 'a', 'b', 'đ'), fc.boolean())
  .map(([value, suffix, padded]) => `${padded ? String(value).padStart(2, '0') : value}${suffix}`);
const typeCode = fc.constantFrom('NQ', 'QĐ', 'CT', 'KL', 'TB', 'HD', 'KH', 'CTr', 'BC', 'TTr', 'NĐ', 'VBHN', 'QyĐ');
const partyIssuer = fc.constantFrom('TW', 'TU', 'ĐUK', 'ThU', 'BTCTW', 'VPTU', 'UBKTTU', 'BCSĐ');
const stateIssuer = fc.constantFrom('CP', 'TTg', 'UBND', 'HĐND', 'BNV', 'SNV', 'QH15', 'TANDTC');

const partyNumber: fc.Arbitrary<DocumentNumber> = fc
  .tuple(serial, typeCode, partyIssuer)
  .map(([value, type, issuer]) => ({ serial: value, year: null, codes: [type, issuer], form: 'party' }));
const stateNumber: fc.Arbitrary<DocumentNumber> = fc
  .tuple(
    serial,
    fc.option(fc.integer({ min: 1945, max: 2099 })),
    fc.array(typeCode, { maxLength: 1 }),
    fc.array(stateIssuer, { minLength: 1, maxLength: 2 }),
  )
  .map(([value, year, types, issuers]) => ({ serial: value, year, codes: [...types, ...issuers], form: 'state' }));
const anyNumber = fc.oneof(partyNumber, stateNumber);

const keyOf = (text: string): string | null => {
  const number = parseDocumentNumber(text);
  return number && documentNumberKey(number);
};

/** Spells a number with other letters for Đ, other marks between its parts, other case. */
function respell(text: string, seeds: readonly number[], choices: (character: string) => readonly string[]): string {
  return Array.from(text, (character, index) => {
    const spellings = choices(character);
    return spellings[(seeds[index % seeds.length] ?? 0) % spellings.length] ?? character;
  }).join('');
}
const seeds = fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 });

describe('any number', () => {
  test('printed and read again is itself', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(parseDocumentNumber(formatDocumentNumber(number))).toEqual(number);
      }),
    );
  });

  test('is found in a line, where it stands', () => {
    const words = fc.constantFrom('', 'Số ', 'Số: ', 'Quy định ', 'căn cứ vào ', '(');
    fc.assert(
      fc.property(
        anyNumber,
        words,
        fc.constantFrom('', ' của', ', ngày 5', '.', ')', ' Hà Nội'),
        (number, before, after) => {
          const printed = formatDocumentNumber(number);
          expect(findDocumentNumber(before + printed + after)).toEqual({
            number,
            span: { start: before.length, end: before.length + printed.length },
          });
        },
      ),
    );
  });

  test('has one key whatever letter stands for Đ and whichever way it is composed', () => {
    const strokes = (character: string): readonly string[] =>
      character === 'Đ' ? ['Đ', '\u00D0', '\u0189', 'đ', '\u00F0', '\u0256', 'D'] : [character];
    fc.assert(
      fc.property(anyNumber, seeds, (number, picks) => {
        const printed = formatDocumentNumber(number);
        expect(keyOf(respell(printed, picks, strokes))).toBe(documentNumberKey(number));
        expect(keyOf(printed.normalize('NFD'))).toBe(documentNumberKey(number));
      }),
    );
  });

  test('has one key whatever marks part it, with or without diacritics and capitals', () => {
    const marks = (character: string): readonly string[] =>
      /[-/]/.test(character) ? ['-', '/', ' ', ' - ', ' / ', '–', '. '] : [character, character.toLowerCase()];
    fc.assert(
      fc.property(
        anyNumber,
        seeds,
        fc.boolean(),
        fc.constantFrom('', 'số ', 'Số: ', 'so '),
        (number, picks, bare, label) => {
          // Parted by blanks alone, words are codes only when a year or a known code stands among them.
          fc.pre(number.year !== null || number.codes.some((code) => code !== 'SNV' && code !== 'QH15'));
          const spelled = label + respell(formatDocumentNumber(number), picks, marks);
          const typed = bare ? spelled.replace(/[Đđ]/g, (letter) => (letter === 'Đ' ? 'D' : 'd')) : spelled;
          expect(keyOf(typed)).toBe(documentNumberKey(number));
        },
      ),
    );
  });

  test('has another key than one with another serial, year or codes', () => {
    const parts = ({ serial: value, year, codes }: DocumentNumber): string =>
      [
        value.replace(/^0+/, '').replace('đ', 'd'),
        year,
        ...codes.map((code) => code.toUpperCase().replaceAll('Đ', 'D')),
      ].join();
    fc.assert(
      fc.property(anyNumber, anyNumber, (one, other) => {
        expect(documentNumberKey(one) === documentNumberKey(other)).toBe(parts(one) === parts(other));
      }),
    );
  });
});

test('reading gives a number or null for any text, never an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789aĐđTUQ-/ .\u0301:') }), (text) => {
      const number = parseDocumentNumber(text);
      if (number !== null) expect(keyOf(formatDocumentNumber(number))).toBe(documentNumberKey(number));
    }),
  );
});

test('any text at all can be read, looked through and mended', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(60), (text, offset) => {
      expect(() => [
        parseDocumentNumber(text),
        findDocumentNumber(text),
        readDocumentNumberAt(text, offset),
      ]).not.toThrow();
      expect(mendDigits(text)).toHaveLength(text.length);
    }),
  );
});

test('a number typed without its year, or without its issuer, can mean the whole one', () => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      const { serial: value, codes } = number;
      for (const typed of [value, [value, ...codes].join(' '), `${value}/${codes[0] ?? ''}`]) {
        const short = parseDocumentNumber(typed);
        // Parted by blanks alone, unknown codes are words.
        if (short !== null) expect(matchesDocumentNumber(short, number), typed).toBe(true);
      }
    }),
  );
});
