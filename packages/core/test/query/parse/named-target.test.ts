import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sliceSpan } from '../../../src/base/span.ts';
import { formatDocumentNumber } from '../../../src/number/document-number.ts';
import { readNamedTargets } from '../../../src/query/parse/named-target.ts';
import { formatUnit } from '../../../src/structure/unit-label.ts';

/** What a text names (number, then unit), the words that name it, and what is left. */
function check(text: string, number: string | null, unit: string, words: string, rest: string): void {
  const [named = null] = readNamedTargets(text);
  expect(
    named && {
      number: named.number && formatDocumentNumber(named.number),
      unit: formatUnit(named.units),
      words: sliceSpan(text, named.span),
      rest: named.rest,
    },
    text,
  ).toEqual({ number, unit, words, rest });
}

/** The numbers, each with its unit. */
const names = (text: string): string[] =>
  readNamedTargets(text).map(({ number, units }) =>
    [formatUnit(units), number ? formatDocumentNumber(number) : ''].join(' ').trim(),
  );

describe('a query names', () => {
  test('a document by its number alone', () => {
    check('784 qd/tu', '784-QĐ/TU', '', '784 qd/tu', '');
    check('qđ784', '784/QĐ', '', 'qđ784', '');
    check('117/TB-ĐUK', '117-TB/ĐUK', '', '117/TB-ĐUK', '');
    check('so 117 tb duk', '117-TB/ĐUK', '', 'so 117 tb duk', '');
    check('784', '784', '', '784', '');
    check('chỉ thị 24', '24/CT', '', 'chỉ thị 24', '');
    check('420/sxd-th', '420/SXD-TH', '', '420/sxd-th', '');
    check('QĐ-TTg 1234', '1234/QĐ-TTg', '', 'QĐ-TTg 1234', '');
  });

  test('a unit of a document, on either side of its number', () => {
    check('điều 5 quy định 784', '784/QĐ', 'Điều 5', 'điều 5 quy định 784', '');
    check('khoản 2 điều 14 nđ 30/2020', '30/2020/NĐ', 'khoản 2 Điều 14', 'khoản 2 điều 14 nđ 30/2020', '');
    check('dieu 5 nghi dinh 30/2020/nd-cp', '30/2020/NĐ-CP', 'Điều 5', 'dieu 5 nghi dinh 30/2020/nd-cp', '');
    check('784-QĐ/TU, điều 5 khoản 2', '784-QĐ/TU', 'khoản 2 Điều 5', '784-QĐ/TU, điều 5 khoản 2', '');
    check('mục 5 thông báo 117', '117/TB', 'mục 5', 'mục 5 thông báo 117', '');
    check('danh mục vi phạm theo nđ 30', '30/NĐ', '', 'nđ 30', 'danh mục vi phạm theo');
    check('chương VI luật đất đai', null, 'Chương VI', 'chương VI', 'luật đất đai');
    check('k2 đ14 nđ 30', '30/NĐ', 'khoản 2 Điều 14', 'k2 đ14 nđ 30', '');
  });

  test('a unit alone, the law by its name', () => {
    check('điều 8 luật đất đai', null, 'Điều 8', 'điều 8', 'luật đất đai');
    check('Điều 5: nội dung', null, 'Điều 5', 'Điều 5', 'nội dung');
  });

  test('a document within a sentence, whose other words are the question', () => {
    const rest = 'nói gì về phân công cấp ủy';
    check(`Quy định 784 ${rest}`, '784/QĐ', '', 'Quy định 784', rest);
    check('noi dung 784 qd/tu', '784-QĐ/TU', '', '784 qd/tu', 'noi dung');
    check('xem 420/sxd-th', '420/SXD-TH', '', '420/sxd-th', 'xem');
    check('xem quyet dinh so 15/qd-ubnd', '15/QĐ-UBND', '', 'quyet dinh so 15/qd-ubnd', 'xem');
    check('nghị quyết 18 của Trung ương', '18/NQ', '', 'nghị quyết 18', 'của Trung ương');
    check('nghị định 30 năm 2020 quy định gì', '30/2020/NĐ', '', 'nghị định 30 năm 2020', 'quy định gì');
  });

  test('a unit apart from its document; then the number’s words are the span, and both are taken out', () => {
    check(
      'phân công ở điều 5 về sinh hoạt, quy định 784',
      '784/QĐ',
      'Điều 5',
      'quy định 784',
      'phân công ở về sinh hoạt',
    );
  });

  test('several documents, each with the unit beside it', () => {
    expect(names('so sánh quy định 784 và quy định 785')).toEqual(['784/QĐ', '785/QĐ']);
    expect(names('tb 5 tb 7')).toEqual(['5/TB', '7/TB']);
    expect(names('điều 5 quy định 784 và điều 7 của quy định 785')).toEqual(['Điều 5 784/QĐ', 'Điều 7 785/QĐ']);
    expect(names('quy định 784 điều 5, quy định 785 điều 7')).toEqual(['Điều 5 784/QĐ', 'Điều 7 785/QĐ']);
    expect(names('điều 5 khác gì giữa quy định 784 và quy định 785')).toEqual(['Điều 5 784/QĐ', 'Điều 5 785/QĐ']);
  });

  test('several documents, of which all words are taken out of the rest', () => {
    const rests = readNamedTargets('so sánh quy định 784, quy định 785 và chỉ thị 24').map(({ rest }) => rest);
    expect(rests).toEqual(['so sánh', 'so sánh', 'so sánh']);
    expect(readNamedTargets('tb 5 và tb 7').map(({ rest }) => rest)).toEqual(['', '']);
  });

  test('though people follow, whose count would have a point', () => {
    expect(names('quy dinh 9231 can bo phai dat nhung gi')).toEqual(['9231/QĐ']);
  });

  test('a document once, and five at most', () => {
    expect(names('quy định 784 hay quy định 784')).toEqual(['784/QĐ']);
    expect(names('tb 1 tb 2 tb 3 tb 4 tb 5 tb 6')).toHaveLength(5);
  });

  test('and nothing else where no letter or digit is left', () => check('điều 5 (', null, 'Điều 5', 'điều 5', ''));
});

describe('a query does not name a document by', () => {
  test.each([
    'trong 30 ngày',
    'năm 2022',
    '10 nhiệm vụ',
    'mục 5',
    'khoản 2',
    'kế hoạch 5 năm 2021-2025',
    'kế hoạch 2021 - 2025',
    'báo cáo 6 tháng đầu năm',
    'báo cáo 10 nhiệm vụ',
    'nghị quyết 2025',
    'phương án 1',
    '15 ubnd xã nộp báo cáo',
    '5 kh cua btv',
    'thời hạn báo cáo 15/3/2022',
    'quý 1/2022 thu ngân sách',
    'tỷ lệ 84/85 chi bộ',
    'tổng số: 15 người',
    'điều kiện kết nạp đảng viên',
    'quy định 120 cán bộ đi học',
    'quyết định tăng 15.000 đồng',
    'Độc lập - Tự do - Hạnh phúc',
    'Nghị quyết Trung ương 5 khóa XIII',
    'tàu từ 500 GT trở lên',
    'thu hồi rừng trái pháp luật 40 trường hợp',
    'kỷ niệm chương Vì sự nghiệp Tư pháp',
    'ky niem chuong vi su nghiep tu phap',
    'sl 5 cái',
    '',
  ])('%o', (text) => expect(readNamedTargets(text)).toEqual([]));

  test('a word that looks like a code, in a query without diacritics', () => {
    check('quy dinh 784 tu ngay nao', '784/QĐ', '', 'quy dinh 784', 'tu ngay nao');
    check('784 qd tu ve phan cong', '784-QĐ/TU', '', '784 qd tu', 've phan cong');
  });
});

test('whatever the text, the span lies in it and the rest has no word that the text has not', () => {
  const word = fc.constantFrom(
    'điều',
    '5',
    'khoản',
    'qđ',
    '784',
    '-',
    '/',
    'tu',
    'số',
    'quy định',
    '2020',
    'a',
    'của',
    ',',
    'gì',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const text = words.join(' ').trim();
      for (const named of readNamedTargets(text)) {
        expect(named.span.start).toBeLessThan(named.span.end);
        expect(named.span.end).toBeLessThanOrEqual(text.length);
        for (const left of named.rest.split(' ')) expect(text).toContain(left);
      }
    }),
  );
});
