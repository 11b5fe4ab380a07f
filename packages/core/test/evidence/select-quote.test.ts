import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sliceSpan } from '../../src/base/span.ts';
import { bestPiece, quotablePieces, wordOverlap } from '../../src/evidence/select-quote.ts';

describe('the overlap of a query and a piece', () => {
  const check = (query: string, piece: string, expected: number): void =>
    expect(wordOverlap(query, piece)).toBeCloseTo(expected, 9);

  test('is the share of the query’s syllables and pairs of syllables that the piece bears', () => {
    check('chi bộ họp', 'chi bộ họp', 1);
    check('chi bộ họp', 'họp của chi bộ', 4 / 5);
    check('chi bộ họp', 'chi bộ', 3 / 5);
    check('chi bộ họp', 'đảng ủy', 0);
    check('chi bộ', 'các chi bộ và đảng bộ', 1);
  });

  test('is the same whichever way the two were typed', () => {
    check('quy dinh 784 qd/tu', 'Quy định 784-QĐ/TU', 1);
    check('QUY ĐỊNH', 'quy định'.normalize('NFD'), 1);
  });

  test('is none for an empty query', () => check('?!', 'chi bộ', 0));
});

const clause = (count: number, word = 'chữ'): string => Array.from({ length: count }, () => word).join(' ');

describe('a passage can be quoted', () => {
  const check = (text: string, expected: readonly string[]): void =>
    expect(quotablePieces(text, { start: 0, end: text.length }).map((span) => sliceSpan(text, span))).toEqual(expected);

  test('sentence by sentence', () =>
    check('Một câu. Hai câu; vẫn hai.\n- Ba', ['Một câu.', 'Hai câu; vẫn hai.', '- Ba']));

  test('part by part where a sentence is long, cut at its semicolons', () => {
    const parts = [`${clause(60)};`, `${clause(50)};`, `${clause(40)}.`];
    check(parts.join(' '), parts);
  });

  test('with parts that say little left to the part before', () => {
    check(`${clause(80)}; và; ${clause(60)}.`, [`${clause(80)}; và;`, `${clause(60)}.`]);
    check(`Gồm; ${clause(110)}.`, [`Gồm; ${clause(110)}.`]);
  });

  test('within the span only', () => {
    const text = 'Một câu. Hai câu. Ba câu.';
    expect(quotablePieces(text, { start: 9, end: 17 }).map((span) => sliceSpan(text, span))).toEqual(['Hai câu.']);
  });

  test('in pieces that lose nothing but white space', () => {
    const text = fc.array(fc.constantFrom('chữ', 'Chữ', 'xong.', 'và;', '\n', clause(30, 'dài'), clause(90, 'rất')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, (words) => {
        const value = words.join(' ');
        const pieces = quotablePieces(value, { start: 0, end: value.length });
        expect(
          pieces
            .map((span) => sliceSpan(value, span))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(value.replace(/\s/g, ''));
        pieces.forEach((piece, index) => {
          expect(sliceSpan(value, piece).trim()).toBe(sliceSpan(value, piece));
          expect(piece.start).toBeGreaterThanOrEqual(pieces[index - 1]?.end ?? 0);
        });
      }),
    );
  });
});

describe('the best piece', () => {
  const check = (query: string, text: string, expected: string): void => {
    const piece = bestPiece(query, text, { start: 0, end: text.length });
    expect(sliceSpan(text, piece)).toBe(expected);
  };

  test('is the one that shares most with the query', () => {
    check('chi bộ họp', 'Đảng ủy họp. Các chi bộ họp. Chi bộ nghỉ.', 'Các chi bộ họp.');
  });

  test('is the first of equals', () => {
    check('họp', 'Một lần họp. Hai lần họp.', 'Một lần họp.');
    check('không có', 'Một. Hai.', 'Một.');
  });

  test('is a sentence rather than a heading that shares as much', () => {
    const clause = '1. Thời gian luân chuyển ít nhất là 24 tháng.';
    check('thời gian luân chuyển', `Điều 5. Thời gian luân chuyển\n${clause}`, clause);
    check('thời gian luân chuyển', 'Điều 5. Thời gian luân chuyển\nÍt nhất là 24 tháng.', 'Thời gian luân chuyển');
  });
});
