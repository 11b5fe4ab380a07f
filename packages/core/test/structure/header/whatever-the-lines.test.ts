import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../../src/base/span.ts';
import { readHeaderTop } from '../../../src/structure/header.ts';
import { readSignature } from '../../../src/structure/signature.ts';

const line = fc.oneof(
  fc.constantFrom(
    ...[
      'TỈNH ỦY SÔNG VÀNG',
      'Số 5-CT/TU',
      'Sô: 1l7/QĐ-UBND HỎA TỐC',
      'CHỈ THỊ',
      'VỀ VIỆC',
      'V/v báo cáo',
      '-----',
      '*',
      '',
    ],
    ...[
      'A, ngày 1 tháng 2 năm 2024',
      'ngày    tháng 2 năm 2024',
      'Án lệ số 3/2016/AL',
      '(Kèm theo Quyết định số 5-QĐ/TU)',
    ],
    ...[
      'Căn cứ Luật;',
      '1. Một',
      'Điều 1. Phạm vi',
      'Nơi nhận:',
      '- Như trên;',
      'T/M BAN THƯỜNG VỤ\tBÍ THƯ',
      'Lê Văn C',
      'KHÓA XII',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

function spansOf(value: unknown): Span[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'span' in value ? [value.span as Span] : [];
  return [...own, ...Object.values(value).flatMap(spansOf)];
}

function confidencesOf(value: unknown): number[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'confidence' in value ? [value.confidence as number] : [];
  return [...own, ...Object.values(value).flatMap(confidencesOf)];
}

describe('whatever the lines', () => {
  test('each field lies within the text, the body after the head, and the signature within the body', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 24 }), (lines) => {
        const text = lines.join('\n');
        const { value, end } = readHeaderTop(text);
        const signature = readSignature(text, end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(signature.start).toBeGreaterThanOrEqual(end);
        expect(signature.end).toBeGreaterThanOrEqual(signature.start);
        for (const span of [...spansOf(value), ...spansOf(signature.signers), ...spansOf(signature.recipients)]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        for (const confidence of [...confidencesOf(value), ...confidencesOf(signature.signers)]) {
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(confidence).toBe(Number(confidence.toFixed(2)));
        }
      }),
    );
  });
});

describe('a line made to be matched in very many ways is read at once', () => {
  const many = 200_000;
  const nearMisses = {
    'blanks behind a number’s label': `Số:${' '.repeat(many)}x`,
    'a number of very many codes': `Số: 1${'-A'.repeat(many)}`,
    'gaps that all wait for something': `Số:${'   -'.repeat(many)}`,
    'half a date, again and again': 'ngày 1 tháng '.repeat(many / 10),
    'a blank date': `ngày ${'. '.repeat(many)}tháng ${'. '.repeat(many)}x`,
    'dots behind a recipient': `- Như trên${'.'.repeat(many)}x`,
    'blanks behind a draft’s mark': `DỰ THẢO${' '.repeat(many)}-`,
    'blanks behind a signed mark': `(Đã ký)${' '.repeat(many)}-`,
    'capitals without a blank': 'A'.repeat(many),
    'a capacity without an end': `KT.${' '.repeat(many)}1`,
    'recipients on one line': `- ${'A; - '.repeat(many / 10)}`,
    'degrees without a name': 'TS. '.repeat(many / 10),
    tabs: '\t-'.repeat(many),
  };

  test.each(Object.entries(nearMisses))('%s', (_, near) => {
    const text = [
      'TỈNH ỦY',
      near,
      'Số 5-CT/TU',
      'CHỈ THỊ',
      'về việc',
      'Căn cứ',
      near,
      'Nơi nhận:',
      near,
      'T/M BAN',
      near,
      'Lê Văn C',
    ].join('\n');
    const { end } = readHeaderTop(text);
    expect(readSignature(text, end).end).toBeLessThanOrEqual(text.length);
  });

  test('very many lines that may begin a signature', () => {
    const text = 'CHỦ TỊCH\nKT. CHỦ TỊCH\nNơi nhận:\n'.repeat(5000);
    expect(readSignature(text, 0).signers).toEqual([]);
  });
});
