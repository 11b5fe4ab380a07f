import { describe, expect, test } from 'vitest';
import { sliceSpan } from '../../src/base/span.ts';
import { readStructure } from '../../src/structure/read-structure.ts';
import { unitLabel } from '../../src/structure/unit-label.ts';

function check(text: string, warnings: readonly string[], body: string): void {
  const document = readStructure(text);
  expect(document.warnings.map((warning) => warning.code)).toEqual(warnings);
  expect(sliceSpan(text, document.body).trim()).toBe(body);
}

describe('any text is a document', () => {
  test('at worst one without a header, all of it body, with a warning for each field that is missing', () => {
    const missing = ['HEADER_NUMBER_MISSING', 'HEADER_DATE_MISSING', 'HEADER_ISSUER_MISSING', 'HEADER_TITLE_MISSING'];
    check('Một bài viết bình thường.\nHai đoạn.', missing, 'Một bài viết bình thường.\nHai đoạn.');
    check('', missing, '');
  });

  test('that lacks a date only is warned of that only', () => {
    check('TỈNH ỦY\nSố 5-CT/TU\nCHỈ THỊ\nvề việc\n1. Một.', ['HEADER_DATE_MISSING'], '1. Một.');
  });

  test('that is complete is not warned of', () => {
    check('TỈNH ỦY\nSố 5-CT/TU\nA, ngày 1 tháng 2 năm 2024\nCHỈ THỊ\nvề việc\n1. Một.', [], '1. Một.');
  });

  test('whose numbers leap is warned of after its header', () => {
    check(
      'TỈNH ỦY\nSố 5-CT/TU\nCHỈ THỊ\n1. Một.\n3. Ba.',
      ['HEADER_DATE_MISSING', 'OUTLINE_OUT_OF_SEQUENCE'],
      '1. Một.\n3. Ba.',
    );
  });

  test('of a draft lacks number and date', () => {
    const draft = 'ĐẢNG ỦY KHỐI\nA, ngày    tháng 7 năm 2022\nSố:     -TB/ĐUK\nTHÔNG BÁO\nvề việc\n1. Một.';
    check(draft, ['HEADER_NUMBER_MISSING', 'HEADER_DATE_MISSING'], '1. Một.');
  });
});

test('footnotes are units of their own, and neither body nor attachment', () => {
  const main = 'Điều 1. Phạm vi\n1. Nội dung thứ nhất.';
  const text = `${main}\n[1] Điều này được sửa đổi theo quy định tại khoản 1 Điều 2 của Nghị định mới.\n[2] Chú thích hai.`;
  const { outline, body } = readStructure(text, main.length + 1);
  expect(outline.map((node, index) => `${node.kind} ${unitLabel(outline, index)}`)).toEqual([
    'article Điều 1',
    'clause khoản 1 Điều 1',
    'note chú thích 1',
    'note chú thích 2',
  ]);
  expect(body.end).toBe(main.length);
});

describe('a warning', () => {
  const head = (issuer: string, type: string): string[] => ['ĐẢNG BỘ XÃ A', issuer, 'Số 1-QĐ/CB', type, 'về việc'];
  const codesOf = (...lines: readonly string[]): string[] =>
    readStructure(lines.join('\n')).warnings.map((warning) => warning.code);

  test('tells of a type that a party cell does not issue', () => {
    expect(codesOf(...head('CHI BỘ THÔN B', 'QUY ĐỊNH'), '1. Một.')).toContain('HEADER_TYPE_UNUSUAL');
    expect(codesOf(...head('CHI BỘ THÔN B', 'QUYẾT ĐỊNH'), '1. Một.')).not.toContain('HEADER_TYPE_UNUSUAL');
    expect(codesOf(...head('BAN CHẤP HÀNH', 'QUY ĐỊNH'), '1. Một.')).not.toContain('HEADER_TYPE_UNUSUAL');
  });

  test('tells of points out of their sequence, and of letters that are not in use', () => {
    const points = (...letters: string[]): string[] => codesOf('1. A:', ...letters.map((letter) => `${letter}) B;`));
    expect(points('a', 'b', 'c', 'd', 'đ', 'e', 'g')).not.toContain('OUTLINE_OUT_OF_SEQUENCE');
    expect(points('a', 'b', 'c', 'd', 'e')).toContain('OUTLINE_OUT_OF_SEQUENCE');
    expect(points('a', 'b', 'c', 'c1', 'd')).not.toContain('OUTLINE_OUT_OF_SEQUENCE');
    expect(points('a', 'b', 'c', 'd', 'đ', 'e', 'f')).toContain('OUTLINE_LETTER_UNUSUAL');
  });
});

test('a few words below the signature are a paragraph of no unit', () => {
  const head = 'TỈNH ỦY\nSố 5-CT/TU\nA, ngày 1 tháng 2 năm 2024\nCHỈ THỊ\nvề việc\n1. Một.\n';
  const text = `${head}T/M BAN THƯỜNG VỤ\nBÍ THƯ\nNguyễn Văn An\nGhi chú: phát hành 20 bản`;
  const { outline } = readStructure(text);
  expect(outline.map((node) => [node.kind, node.parent, sliceSpan(text, node.span)]).at(-1)).toEqual([
    'paragraph',
    null,
    'Ghi chú: phát hành 20 bản',
  ]);
});
