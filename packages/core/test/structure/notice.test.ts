import { beforeAll, describe, expect, test } from 'vitest';
import { containsSpan, type Span, sliceSpan } from '../../src/base/span.ts';
import type { DocumentReading } from '../../src/library/records.ts';
import type { Field } from '../../src/structure/directive-document.ts';
import { unitLabel } from '../../src/structure/unit-label.ts';
import { readCorpus } from '../corpus.ts';

/** Notice 117-TB/ĐUK of 18 July 2022, the one real document of the corpus. */
let reading: DocumentReading;
beforeAll(async () => {
  reading = await readCorpus('117-TB-DUK.md');
});

const words = (span: Span | undefined): string | undefined => span && sliceSpan(reading.text, span);

/** What was read, and the words it was read from. */
function check<T>(field: Field<T> | null | undefined, value: T, source: string): void {
  expect(field?.value).toEqual(value);
  expect(words(field?.span)).toBe(source);
}

describe('the head of the notice says', () => {
  test('its number', () => check(reading.document.header.number, '117-TB/ĐUK', '117-TB/ĐUK'));

  test('its date and place', () => {
    check(reading.document.header.date, '2022-07-18', 'ngày 18 tháng 7 năm 2022');
    check(reading.document.header.place, 'Trà Vinh', 'Trà Vinh');
  });

  test('who issued it, over two lines, and under whom', () => {
    check(reading.document.header.superior, 'ĐẢNG BỘ TỈNH TRÀ VINH', 'ĐẢNG BỘ TỈNH TRÀ VINH');
    check(
      reading.document.header.issuer,
      'ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP',
      'ĐẢNG ỦY KHỐI CÁC CƠ QUAN\nVÀ DOANH NGHIỆP',
    );
  });

  test('its type and subject', () => {
    check(reading.document.header.type, 'notice', 'THÔNG BÁO');
    const lines = ['KẾT LUẬN CỦA BAN THƯỜNG VỤ ĐẢNG ỦY KHỐI', 'tại Hội nghị Đảng ủy Khối lần thứ mười (khóa VIII)'];
    check(reading.document.header.subject, lines.join(' '), lines.join('\n'));
  });

  test('no marking', () => expect(reading.document.header.markings).toEqual([]));
});

describe('the foot of the notice says', () => {
  test('who signed, in which capacity and position', () => {
    check(
      reading.document.header.signers[0],
      { name: 'Phạm Viết Thạch', capacity: 'T/L BAN THƯỜNG VỤ', position: 'CHÁNH VĂN PHÒNG' },
      'T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\nPhạm Viết Thạch',
    );
  });

  test('its five recipients', () => {
    const expected = [
      'Thường trực Đảng ủy Khối (để b/c)',
      'Cấp ủy các chi bộ, đảng bộ cơ sở',
      'Các ban đảng, đoàn thể trực thuộc',
      'Các đ/c UVBCH Đảng bộ Khối',
      'Lưu Văn phòng Đảng ủy Khối',
    ];
    const { recipients } = reading.document.header;
    expect(recipients.map((recipient) => recipient.value)).toEqual(expected);
    expect(recipients.map((recipient) => words(recipient.span))).toEqual(expected);
  });
});

describe('the body of the notice', () => {
  const nodes = (): { label: string; text: string }[] =>
    reading.document.outline.map((node, index) => ({
      label: unitLabel(reading.document.outline, index),
      text: sliceSpan(reading.text, node.span),
    }));

  test('has four paragraphs, ten items and a closing paragraph', () => {
    expect(nodes().map((node) => node.label)).toEqual([
      ...['đoạn 1', 'đoạn 2', 'đoạn 3', 'đoạn 4'],
      ...['mục 1', 'mục 2', 'mục 3', 'mục 4', 'mục 5', 'mục 6', 'mục 7', 'mục 8', 'mục 9', 'mục 10'],
      'đoạn 5',
    ]);
  });

  test('has its ten items begin and end with the words that they print', () => {
    const ends = nodes()
      .filter((node) => node.label.startsWith('mục'))
      .map(({ text }) => `${text.split(' ').slice(0, 4).join(' ')} … ${text.split(' ').slice(-3).join(' ')}`);
    expect(ends).toEqual([
      '1. Tiếp tục quán … vị, doanh nghiệp.',
      '2. Tập trung tổ … bộ, đảng bộ.',
      '3. Tổ chức triển … mạng xã hội.',
      '4. Đồng chí bí … theo quy định.',
      '5. Cấp ủy các … ra khỏi Đảng.',
      '6. Tập trung hoàn … sau đại hội.',
      '7. Lãnh đạo, chỉ … vụ chuyên môn.',
      '8. Thực hiện đúng … tra, giám sát.',
      '9. Lãnh đạo, chỉ … của cấp trên.',
      '10. Các đồng chí … vụ của ngành.',
    ]);
  });

  test('has the two paragraphs whole that a page end cut', () => {
    const holding = (quote: string): string[] =>
      nodes().flatMap(({ label, text }) => (text.includes(quote) ? [label] : []));
    expect(holding('10 chỉ tiêu nghị quyết về thực hiện nhiệm vụ chính trị, xây dựng Đảng')).toEqual(['đoạn 2']);
    expect(holding('thực hiện tốt công tác tham mưu của các cơ quan tham mưu')).toEqual(['mục 1']);
  });

  test('has its limitations in one paragraph', () => {
    const paragraph = nodes().find((node) => node.label === 'đoạn 3')?.text ?? '';
    expect(paragraph).toMatch(/^Tuy nhiên, trong lãnh đạo thực hiện nhiệm vụ công tác xây dựng Đảng/);
    expect(paragraph).toMatch(/chưa đầy đủ, đúng thời gian quy định\.$/);
    expect(paragraph).toContain('đảng ủy cơ sở một số nơi chưa quan tâm xây dựng kế hoạch phân công cấp ủy viên');
    expect(paragraph).not.toContain('\n');
    expect(paragraph.split(';')).toHaveLength(11);
  });

  test('has no mark of emphasis left', () => {
    expect(reading.text).toContain('mô hình “Dân vận khéo”');
    expect(reading.text).not.toMatch(/[*_]{2}|“\*|\*”/);
  });

  test('begins below the subject and ends above the recipients', () => {
    const body = words(reading.document.body) ?? '';
    expect(body).toMatch(/^Ngày 15\/7\/2022, Ban Thường vụ/);
    expect(body.trimEnd()).toMatch(/biết để triển khai thực hiện\.$/);
    for (const node of reading.document.outline) expect(containsSpan(reading.document.body, node.span)).toBe(true);
  });

  test('gives no cause for a warning', () => expect(reading.document.warnings).toEqual([]));
});
