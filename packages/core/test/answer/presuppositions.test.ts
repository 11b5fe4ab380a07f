import { describe, expect, test } from 'vitest';
import { presuppositionsOf, unmetBy } from '../../src/answer/presuppositions.ts';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { createMemoryEngine, MemoryStore } from '../../src/testing/index.ts';
import { textFile } from '../corpus.ts';

/** What a question takes for granted, where the library bears these pairs of syllables. */
function check(question: string, borne: readonly string[], expected: readonly string[]): void {
  const found = presuppositionsOf(question, (first, second) => (borne.includes(`${first} ${second}`) ? 1 : 0));
  expect(found.map(({ words }) => words)).toEqual(expected);
}

describe('a question takes for granted', () => {
  test('the years that it names', () => check('Năm 2025 có bao nhiêu vụ?', [], ['2025']));

  test('and the spans of years, but not a year in a number or a date', () => {
    check('Quyết định 30/2020/NĐ-CP ngày 5/3/2020 khóa 2025 - 2030', [], ['2025 - 2030']);
  });

  test('a province, with capitals and diacritics or without, where documents bear its name too', () => {
    check('quy dinh cua ubnd tinh dong thap ve cho', ['dong thap'], ['tinh dong thap']);
    check('Ban Tổ chức Thành ủy TP.HCM cho mấy ngày?', [], ['TP.HCM']);
    check('tình hình Tỉnh phát triển, tỉnh quảng bá du lịch', [], []);
  });

  test('a province whose name stands alone, where capitals or the library tell that no other words are meant', () => {
    check('Sở GD&ĐT Hà Tĩnh yêu cầu lưu mẫu mấy tiếng?', ['ha tinh'], ['Hà Tĩnh']);
    check('quang ninh thuong may lan luong', [], ['quang ninh']);
    check('tô cả màu, ca mau nuoc', ['ca mau'], []);
    check('Nước cả màu đỏ thì sao?', [], []);
    check('Học tập tư tưởng Hồ Chí Minh thế nào?', [], []);
    check('bao cao dien bien dich benh', [], []);
    check('Bên Thanh Hoá cho mấy ngày?', ['thanh hoa'], ['Thanh Hoá']);
    check('bí thư tỉnh ủy tên gì', [], []);
    check('Huyện ủy Bình Dương họp khi nào?', ['binh duong'], ['Huyện ủy Bình Dương']);
  });

  test('a place by the syllables of its name, though no capitals tell it', () => {
    check('ubnd tỉnh bình sơn thưởng bao nhiêu', ['binh son'], ['tỉnh bình sơn']);
    check('ubnd tỉnh bình xét thi đua, tính tiền đồng, chi nam', [], []);
  });

  test('a place whose kind stands behind another: cơ quan tỉnh', () => {
    check('Đảng ủy Khối các cơ quan tỉnh Bình Sơn quy định gì?', [], ['tỉnh Bình Sơn']);
    check('Đảng ủy Quân sự tỉnh cho chi bao nhiêu?', [], ['Đảng ủy Quân sự']);
    check('Đảng ủy Khối giao những việc gì?', [], []);
  });

  test('bodies and places by names with capitals', () => {
    check(
      'Hướng dẫn của Thành ủy Hà Nội và huyện Cồn Sen',
      ['ha noi', 'con sen'],
      ['Thành ủy Hà Nội', 'huyện Cồn Sen'],
    );
  });

  test('a name in small letters only where no document bears it', () => {
    check('chu tich tp đà nẵng', [], ['tp đà nẵng']);
    check('chu tich tp vang giang', ['vang giang'], []);
  });

  test('a name in a question that is all in capitals likewise', () => {
    check('CHỦ TỊCH TP ĐÀ NẴNG', [], ['TP ĐÀ NẴNG']);
    check('HUYỆN ỦY PHẢI XÂY DỰNG KẾ HOẠCH', [], []);
  });

  test('a place that begins like what a body does, and in a question that begins with a capital or names a number', () => {
    check('thành ủy cần thơ họp khi nào', [], ['thành ủy cần thơ']);
    check('Huyện ủy cư jút họp khi nào?', [], ['Huyện ủy cư jút']);
    check('theo 12-QĐ/TW huyện ủy cư jút làm gì', [], ['huyện ủy cư jút']);
  });

  test('nothing in what a body does', () => {
    check('tỉnh ủy đề ra những gì, huyện ủy lãnh đạo ra sao', [], []);
    check('Họp Thường trực Tỉnh ủy hết dùng giấy khi nào?', [], []);
    check('thường trực tỉnh ủy giao những nhiệm vụ gì', [], []);
  });

  test('nothing in words that only look like a name', () => {
    check('Chi bộ bên dưới, cơ quan bị dính vi-rút, hồ sơ nghĩa là gì, máy vi tính của xã', [], []);
  });
});

test('a passage meets what it says, or what is said around it', async () => {
  const store = new MemoryStore();
  const text = [
    'TỈNH ỦY SÔNG VÀNG',
    'Số 9001-KH/TU',
    'KẾ HOẠCH',
    'về trồng rừng năm 2024',
    'I. CHỈ TIÊU ĐẾN NĂM 2026',
    '1. Trồng 100 ha rừng ở huyện Cồn Sen.',
    '2. Chăm sóc rừng.',
  ].join('\n');
  await createMemoryEngine({ store }).add([textFile('1.txt', text)]);
  const passages = await store.readPassages(await store.readChunkIds(['d1']));
  const chunk = { chunkId: passages.at(-1)?.chunkId ?? 0, score: 1, lexical: null, cosine: 1 };
  const [evidence] = await gatherEvidence(store, 'rừng', [{ ...chunk, lexicalShare: 0, cosineShare: 1 }]);
  const unmet = (question: string): string[] =>
    unmetBy(
      evidence!,
      presuppositionsOf(question, () => 0),
    ).map(({ words }) => words);
  expect(unmet('Năm 2024 trồng bao nhiêu rừng ở huyện Cồn Sen?')).toEqual([]);
  expect(unmet('Đến năm 2026 trồng bao nhiêu rừng?')).toEqual([]);
  // The place is named in the text, but the document is not of that place.
  expect(unmet('Kế hoạch trồng cây, chăm rừng của huyện Cồn Sen có gì?')).toEqual(['huyện Cồn Sen']);
  expect(unmet('Kế hoạch trồng cây, chăm rừng của Tỉnh ủy Sông Vàng có gì?')).toEqual([]);
  expect(unmet('Giai đoạn 2026 - 2030 trồng bao nhiêu rừng ở huyện Cồn Sen?')).toEqual(['2026 - 2030']);
  expect(unmet('tinh con sen và TP.HCM trồng bao nhiêu rừng?')).toEqual(['TP.HCM']);
  expect(unmet('Năm 2023 trồng bao nhiêu rừng ở huyện Duyên Phú?')).toEqual(['2023', 'huyện Duyên Phú']);
});
