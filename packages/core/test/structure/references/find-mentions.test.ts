import { describe, expect, test } from 'vitest';
import { formatDocumentNumber } from '../../../src/number/document-number.ts';
import { findMentions } from '../../../src/structure/references/find-mentions.ts';
import { lineText } from '../../../src/structure/references/line-text.ts';

/** The words of each mention in a line, and the number behind a bar where there is one. */
function check(line: string, expected: readonly string[]): void {
  const found = findMentions(lineText(line, 0)).map(({ span, document }) => {
    const words = line.slice(span.start, span.end);
    return document?.number ? `${words} | ${formatDocumentNumber(document.number)}` : words;
  });
  expect(found, line).toEqual(expected);
}

describe('a document is mentioned', () => {
  test('by its type and number', () => {
    check('theo Quy định số 784-QĐ/TU, ngày 5/3/2021', ['Quy định số 784-QĐ/TU | 784-QĐ/TU']);
    check('theo Quy định 784-QĐ/TU của Ban Thường vụ', ['Quy định 784-QĐ/TU | 784-QĐ/TU']);
    check('tại quyết định số 15/QĐ-UBND nêu trên', ['quyết định số 15/QĐ-UBND | 15/QĐ-UBND']);
    check('Luật số 31 /2024/QH15', ['Luật số 31 /2024/QH15 | 31/2024/QH15']);
    check('Nghị quyết số 18 - NQ/TW', ['Nghị quyết số 18 - NQ/TW | 18-NQ/TW']);
    check('Quyết định giám đốc thẩm số 208/2013/DS-GĐT', [
      'Quyết định giám đốc thẩm số 208/2013/DS-GĐT | 208/2013/DS-GĐT',
    ]);
    check('Quyết định số 413/2008 ngày 5-5-2008', ['Quyết định số 413/2008 | 413/2008']);
  });

  test('by a number as offices typed it', () => {
    check('theo Nghị định số 100/2013-NĐ-CP', ['Nghị định số 100/2013-NĐ-CP | 100/2013/NĐ-CP']);
    check('theo Quyết định số 123/QĐ.UB ngày 1/2/1990', ['Quyết định số 123/QĐ.UB | 123/QĐ-UB']);
    check('theo Thông báo số 01.TB/UB.', ['Thông báo số 01.TB/UB | 01/TB-UB']);
    check('Biên bản vi phạm hành chính theo mẫu số 43/BB-VPHC', []);
    check('mẫu số 01-1/TB-TĐT', []);
  });

  test('behind a unit whose steps commas part', () => {
    check('theo mục 1, phần III, Hướng dẫn số 12-HD/BTCTW', [
      'mục 1, phần III, Hướng dẫn số 12-HD/BTCTW | 12-HD/BTCTW',
    ]);
  });

  test('where the blank before it was lost', () => {
    check('quy định tạiđiểm đ khoản 2 Điều 5', ['điểm đ khoản 2 Điều 5']);
  });

  test('with its issuer before the number, or the number in brackets', () => {
    check('theo Nghị định của Chính phủ số 34/2099/NĐ-CP', [
      'Nghị định của Chính phủ số 34/2099/NĐ-CP | 34/2099/NĐ-CP',
    ]);
    check('Luật Thanh tra (số 99/2099/QH15)', ['Luật Thanh tra (số 99/2099/QH15 | 99/2099/QH15']);
    check('Thông tư số. 12/2099/TT-BTC', ['Thông tư số. 12/2099/TT-BTC | 12/2099/TT-BTC']);
    check('Nghị quyết liên tịch số 9/2099/NQLT-CP-ĐCTUBTWMTTQVN', [
      'Nghị quyết liên tịch số 9/2099/NQLT-CP-ĐCTUBTWMTTQVN | 9/2099/NQLT-CP-ĐCTUBTWMTTQVN',
    ]);
  });

  test('by a name that its number or date ends', () => {
    check('Pháp lệnh chi phí mẫu, lệ phí mẫu số 10/2099/UBTVQH12', [
      'Pháp lệnh chi phí mẫu, lệ phí mẫu số 10/2099/UBTVQH12 | 10/2099/UBTVQH12',
    ]);
    check('Pháp lệnh phân loại việc mẫu ngày 21 tháng 5 năm 1996', ['Pháp lệnh phân loại việc mẫu']);
    check('Luật có hiệu lực từ ngày 5 tháng 3 năm 2000', []);
  });

  test('by a shortened name, or one without its commas', () => {
    check('Điều 5 Luật HN&GĐ năm 2014', ['Điều 5 Luật HN&GĐ năm 2014']);
    check('theo Luật phòng chống tham nhũng.', ['Luật phòng chống tham nhũng']);
  });

  test('by the papers of a court that have no type', () => {
    check('Cáo trạng số 05/CT-VKS truy tố', ['Cáo trạng số 05/CT-VKS | 05/CT-VKS']);
    check('hủy án sơ thẩm số 02/2099/HC-ST', ['án sơ thẩm số 02/2099/HC-ST | 02/2099/HC-ST']);
  });

  test('by the terms of one plenum, or as the charter of a body', () => {
    check('Nghị quyết Trung ương 4 khóa XI, XII về xây dựng Đảng', ['Nghị quyết Trung ương 4 khóa XI, XII']);
    check('theo Điều lệ Công đoàn Việt Nam và', ['Điều lệ Công đoàn Việt Nam']);
  });

  test('by a bare number', () => {
    check('thực hiện Chỉ thị 24 của Ban Thường vụ', ['Chỉ thị 24 | 24']);
    check('theo QĐ 784 và KL 21', ['QĐ 784 | 784', 'KL 21 | 21']);
    check('Quyết định số 15 ngày 5/5/2010', ['Quyết định số 15 | 15']);
  });

  test('but not by an amount, a year or what a verb does', () => {
    check('Kế hoạch 5 năm 2021 - 2025', []);
    check('Chương trình 30 ngày', []);
    check('Pháp lệnh 1993', []);
    check('Thông báo 98,8% chi bộ', []);
    check('xem xét, quyết định 5 đề án', []);
    check('Quyết định này', []);
  });

  test('by the number alone, where its code says that it is a document’s', () => {
    check('tại số 21-KL/TW nêu trên', ['số 21-KL/TW | 21-KL/TW']);
    check('Văn bản số 32/UBND-NC, 232/UBND-NC', ['Văn bản số 32/UBND-NC | 32/UBND-NC', '232/UBND-NC | 232/UBND-NC']);
    check('theo Mẫu số 01/TTr-BC', []);
    check('hợp đồng số 15/HĐ-CN', []);
    check('biển số 51F-123', []);
  });

  test('one by one in a list', () => {
    check('các Nghị quyết số 18-NQ/TW, số 19-NQ/TW và 20-NQ/TW', [
      'Nghị quyết số 18-NQ/TW | 18-NQ/TW',
      'số 19-NQ/TW | 19-NQ/TW',
      '20-NQ/TW | 20-NQ/TW',
    ]);
  });
});

test('dates between the numbers of a list do not part it', () => {
  check('Quyết định số 1234/QĐ-TTg ngày 5/5/2020, số 1235/QĐ-TTg', [
    'Quyết định số 1234/QĐ-TTg | 1234/QĐ-TTg',
    'số 1235/QĐ-TTg | 1235/QĐ-TTg',
  ]);
});

describe('a law is mentioned by its letters', () => {
  test('where it is a code, or a unit stands before it', () => {
    check('theo Điều 135 BLDS 2015 và BLTTHS', ['Điều 135 BLDS 2015', 'BLTTHS']);
    check('theo Điều 12 LĐĐ năm 2003', ['Điều 12 LĐĐ năm 2003']);
  });

  test('but the letters of a ministry or of anything else are none', () => {
    check('theo Bộ BLĐTBXH và LHQ', []);
  });
});

describe('a law is mentioned by its name', () => {
  test('to its end, and to the number or year behind it', () => {
    check('theo Luật Hôn nhân và gia đình và văn bản khác', ['Luật Hôn nhân và gia đình']);
    check('Luật Phòng, chống tham nhũng số 36/2018/QH14 quy định', [
      'Luật Phòng, chống tham nhũng số 36/2018/QH14 | 36/2018/QH14',
    ]);
    check('Bộ luật Dân sự năm 2015, Luật đất đai', ['Bộ luật Dân sự năm 2015', 'Luật đất đai']);
    check('Bộ luật Dân sự 2005; Luật Nhà ở (sửa đổi) năm 2014', [
      'Bộ luật Dân sự 2005',
      'Luật Nhà ở (sửa đổi) năm 2014',
    ]);
    check('Hiến pháp nước CHXHCN Việt Nam', ['Hiến pháp nước CHXHCN Việt Nam']);
    check('Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015', ['Luật Tổ chức Chính phủ']);
    check('LUẬT TỔ CHỨC TÒA ÁN NHÂN DÂN', ['LUẬT TỔ CHỨC TÒA ÁN NHÂN DÂN']);
    check('theo Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;', [
      'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam',
    ]);
  });

  test('that nobody listed, no further than a word that no name has', () => {
    check('Luật Nông trại được sửa đổi', ['Luật Nông trại']);
    check('Luật Nông trại, vườn ươm', ['Luật Nông trại']);
    check('Luật nông trại', []);
  });

  test('that amends others', () => {
    check('Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày', [
      'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương',
    ]);
    check('Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15.', [
      'Luật Đất đai số 31/2024/QH15 | 31/2024/QH15',
    ]);
  });

  test('but a school, a society or an exact other word is none', () => {
    check('Trường Đại học Luật Hà Nội', []);
    check('Hội Luật gia Việt Nam', []);
    check('khoa Luật Dân sự', []);
    check('khen thưởng, kỷ Luật Viên chức', []);
  });
});

test('a Party document is mentioned by its plenum, congress or name', () => {
  check('Nghị quyết Trung ương 5 khóa XIII về', ['Nghị quyết Trung ương 5 khóa XIII']);
  check('Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII về', [
    'Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII',
  ]);
  check('Nghị quyết Đại hội XIII của Đảng', ['Nghị quyết Đại hội XIII của Đảng']);
  check('Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XI,', [
    'Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XI',
  ]);
  check('Nghị quyết Trung ương 4 (khóa XI, XII) về', ['Nghị quyết Trung ương 4 (khóa XI, XII)']);
  check('theo Thông báo Kết luận số 9-TB/TU', ['Thông báo Kết luận số 9-TB/TU | 9-TB/TU']);
  check('theo Điều lệ Đảng', ['Điều lệ Đảng']);
  check('Quy định thi hành Điều lệ Đảng của', ['Quy định thi hành Điều lệ Đảng']);
});

describe('units are mentioned', () => {
  test('with their document', () => {
    check('theo điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP', [
      'điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP | 30/2020/NĐ-CP',
    ]);
    check('tại Điều 5 của Luật này và Điều 6 của Luật Đất đai', ['Điều 5 của Luật này', 'Điều 6 của Luật Đất đai']);
    check('Phụ lục II ban hành kèm theo Thông tư này', ['Phụ lục II ban hành kèm theo Thông tư này']);
    check('Phụ lục kèm theo Thông tư này', ['Phụ lục kèm theo Thông tư này']);
    check('Điểm a, Khoản 2, Điều 5, Nghị định số 100/2019/NĐ-CP', [
      'Điểm a, Khoản 2, Điều 5, Nghị định số 100/2019/NĐ-CP | 100/2019/NĐ-CP',
    ]);
    check('khoản 1 Điều 21của Luật Giá', ['khoản 1 Điều 21của Luật Giá']);
  });

  test('but not as headings of their own', () => {
    check('Điều 5. Tên của điều', []);
    check('“Điều 5. Tên của điều', []);
    check('Mục 2', []);
    check('Chương II QUY ĐỊNH CHUNG', []);
    check('Điều 5 của Luật này quy định', ['Điều 5 của Luật này']);
  });
});
